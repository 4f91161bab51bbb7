package io.github.codesuite.local.codeartifact.store;

import java.time.Instant;

/** A domain on disk. */
public record DomainRecord(String name, Instant created) {}
