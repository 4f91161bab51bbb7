package io.github.codesuite.local.codeartifact.store;

import io.github.codesuite.bundle.Checksums;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A package on disk. Packages of schema 1 were all published by clients.
 *
 * @param metadata the checksums of the last uploads of its maven-metadata.xml. The repository writes that file itself, so
 *     that two clients lose no version of each other; each client's checksum is compared with what that client sent
 * @param controls how versions may come into the package
 */
public record PackageRecord(
        String format, String namespace, String name, List<Checksums> metadata, OriginControls controls) {

    private static final int REMEMBERED = 16;

    public PackageRecord {
        metadata = List.copyOf(metadata);
        controls = Objects.requireNonNullElse(controls, OriginControls.PUBLISHED_FIRST);
    }

    static PackageRecord of(PackageId id, OriginControls controls) {
        return new PackageRecord(id.format(), id.namespace(), id.name(), List.of(), controls);
    }

    public PackageRecord uploaded(Checksums checksums) {
        List<Checksums> remembered = Stream.concat(Stream.of(checksums), metadata.stream())
                .distinct()
                .limit(REMEMBERED)
                .toList();
        return new PackageRecord(format, namespace, name, remembered, controls);
    }

    public PackageRecord with(OriginControls newControls) {
        return new PackageRecord(format, namespace, name, metadata, newControls);
    }
}
