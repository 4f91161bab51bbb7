package io.github.codesuite.local.logs;

import java.time.Instant;

/** A log stream's record on disk; its events are a file of their own. */
record LogStream(String name, Instant created) {}
