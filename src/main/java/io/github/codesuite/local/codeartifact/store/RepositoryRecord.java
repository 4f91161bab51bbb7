package io.github.codesuite.local.codeartifact.store;

import java.time.Instant;

/** A repository on disk. */
public record RepositoryRecord(String domain, String name, String description, Instant created) {}
