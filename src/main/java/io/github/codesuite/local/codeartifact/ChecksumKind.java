package io.github.codesuite.local.codeartifact;

import io.github.codesuite.bundle.Checksums;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The checksums that CodeArtifact computes, and the files that Maven has for them. */
enum ChecksumKind {
    MD5(".md5", Checksums::md5),
    SHA1(".sha1", Checksums::sha1),
    SHA256(".sha256", Checksums::sha256),
    SHA512(".sha512", Checksums::sha512);

    private final String suffix;
    private final Function<Checksums, String> value;

    ChecksumKind(String suffix, Function<Checksums, String> value) {
        this.suffix = suffix;
        this.value = value;
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
        return value.apply(checksums);
    }
}
