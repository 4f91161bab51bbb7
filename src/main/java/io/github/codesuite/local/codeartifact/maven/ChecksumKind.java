package io.github.codesuite.local.codeartifact.maven;

import io.github.codesuite.bundle.Checksums;
import java.util.Optional;
import java.util.stream.Stream;

/** The checksums that CodeArtifact computes, and the files that Maven has for them. */
public enum ChecksumKind {
    MD5(".md5"),
    SHA1(".sha1"),
    SHA256(".sha256"),
    SHA512(".sha512");

    private final String suffix;

    ChecksumKind(String suffix) {
        this.suffix = suffix;
    }

    /** The kind of a checksum file; empty where the name is another file's. */
    static Optional<ChecksumKind> of(String fileName) {
        return Stream.of(values())
                .filter(kind -> fileName.endsWith(kind.suffix))
                .findFirst();
    }

    String suffix() {
        return suffix;
    }

    String value(Checksums checksums) {
        return switch (this) {
            case MD5 -> checksums.md5();
            case SHA1 -> checksums.sha1();
            case SHA256 -> checksums.sha256();
            case SHA512 -> checksums.sha512();
        };
    }
}
