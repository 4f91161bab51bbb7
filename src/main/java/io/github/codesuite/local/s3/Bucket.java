package io.github.codesuite.local.s3;

import java.time.Instant;

/** A bucket's record on disk. */
record Bucket(String name, Instant created) {}
