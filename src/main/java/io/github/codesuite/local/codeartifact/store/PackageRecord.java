package io.github.codesuite.local.codeartifact.store;

import io.github.codesuite.bundle.Checksums;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A package on disk. Packages of schema 1 were all published by clients.
 *
 * @param metadata the checksums of the last uploads of its maven-metadata.xml. The repository writes that file itself, so
 *     that two clients lose no version of each other; each client's checksum is compared with what that client sent
 * @param controls how versions may come into the package
 * @param tags for an npm package, the versions that its distribution tags name; packages of schema 1 have none
 */
public record PackageRecord(
        String format,
        String namespace,
        String name,
        List<Checksums> metadata,
        OriginControls controls,
        Map<String, String> tags) {

    /** The tag of npm that a version without any is installed by. */
    public static final String LATEST = "latest";

    private static final int REMEMBERED = 16;

    public PackageRecord {
        metadata = List.copyOf(metadata);
        controls = Objects.requireNonNullElse(controls, OriginControls.PUBLISHED_FIRST);
        tags = Collections.unmodifiableSortedMap(new TreeMap<>(Objects.requireNonNullElse(tags, Map.of())));
    }

    static PackageRecord of(PackageId id, OriginControls controls) {
        return new PackageRecord(id.format(), id.namespace(), id.name(), List.of(), controls, Map.of());
    }

    public PackageRecord uploaded(Checksums checksums) {
        List<Checksums> remembered = Stream.concat(Stream.of(checksums), metadata.stream())
                .distinct()
                .limit(REMEMBERED)
                .toList();
        return new PackageRecord(format, namespace, name, remembered, controls, tags);
    }

    public PackageRecord with(OriginControls newControls) {
        return new PackageRecord(format, namespace, name, metadata, newControls, tags);
    }

    public PackageRecord withTag(String tag, String version) {
        Map<String, String> more = new TreeMap<>(tags);
        more.put(tag, version);
        return new PackageRecord(format, namespace, name, metadata, controls, more);
    }

    public PackageRecord withoutTag(String tag) {
        Map<String, String> fewer = new TreeMap<>(tags);
        fewer.remove(tag);
        return new PackageRecord(format, namespace, name, metadata, controls, fewer);
    }

    /** Without the tags of a version that is gone; {@code latest} moves to the newest of those that are left. */
    PackageRecord without(String version, Optional<VersionRecord> newest) {
        Map<String, String> fewer = new TreeMap<>(tags);
        boolean wasLatest = version.equals(fewer.get(LATEST));
        fewer.values().removeIf(version::equals);
        newest.filter(record -> wasLatest).ifPresent(record -> fewer.put(LATEST, record.version()));
        return new PackageRecord(format, namespace, name, metadata, controls, fewer);
    }
}
