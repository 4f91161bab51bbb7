package io.github.codesuite.local.codeartifact;

/** A repository of a domain. */
record RepositoryId(String domain, String repository) {}
