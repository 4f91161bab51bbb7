package io.github.codesuite.local.codeartifact;

import io.github.codesuite.bundle.Checksums;

/** An asset of a package version on disk. */
record AssetRecord(String name, long size, Checksums checksums) {}
