package io.github.codesuite.local.codeartifact.store;

/** A repository of a domain. */
public record RepositoryId(String domain, String repository) {}
