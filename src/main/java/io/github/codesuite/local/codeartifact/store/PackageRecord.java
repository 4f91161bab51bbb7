package io.github.codesuite.local.codeartifact.store;

import io.github.codesuite.bundle.Checksums;
import java.util.List;
import java.util.stream.Stream;

/**
 * A package on disk.
 *
 * @param metadata the checksums of the last uploads of its maven-metadata.xml. The repository writes that file itself, so
 *     that two clients lose no version of each other; each client's checksum is compared with what that client sent
 */
public record PackageRecord(String format, String namespace, String name, List<Checksums> metadata) {

    private static final int REMEMBERED = 16;

    public PackageRecord {
        metadata = List.copyOf(metadata);
    }

    static PackageRecord of(PackageId id) {
        return new PackageRecord(id.format(), id.namespace(), id.name(), List.of());
    }

    public PackageRecord uploaded(Checksums checksums) {
        List<Checksums> remembered = Stream.concat(Stream.of(checksums), metadata.stream())
                .distinct()
                .limit(REMEMBERED)
                .toList();
        return new PackageRecord(format, namespace, name, remembered);
    }
}
