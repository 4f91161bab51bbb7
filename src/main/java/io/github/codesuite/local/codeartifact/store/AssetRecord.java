package io.github.codesuite.local.codeartifact.store;

import io.github.codesuite.bundle.Checksums;

/** An asset of a package version on disk. */
public record AssetRecord(String name, long size, Checksums checksums) {}
