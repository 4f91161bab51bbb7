package io.github.codesuite.local.logs;

import java.time.Instant;

/** A log group's record on disk. */
record LogGroup(String name, Instant created) {}
