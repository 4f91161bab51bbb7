package io.github.codesuite.local.codeartifact;

import java.time.Instant;

/** A repository on disk. */
record RepositoryRecord(String domain, String name, String description, Instant created) {}
