package io.github.codesuite.local.codeartifact.upstream;

import io.github.codesuite.local.codeartifact.store.PackageId;
import io.github.codesuite.local.codeartifact.store.VersionRecord;

/** A package version and the repository that has it. */
public record Located(PackageId id, VersionRecord version) {}
