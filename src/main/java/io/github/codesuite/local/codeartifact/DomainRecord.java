package io.github.codesuite.local.codeartifact;

import java.time.Instant;

/** A domain on disk. */
record DomainRecord(String name, Instant created) {}
