package io.github.codesuite.local.codeartifact.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What lists need to know of a package version: a small part of its record. */
public record Listed(String version, Status status, String revision, Instant published, String build, Origin origin) {

    public static Listed of(VersionRecord record) {
        return new Listed(
                record.version(),
                record.status(),
                record.revision(),
                record.published(),
                record.build(),
                record.origin());
    }

    /** The one that was published last, of those that are Published. */
    public static Optional<Listed> newest(List<Listed> versions) {
        return versions.stream()
                .filter(version -> version.status() == Status.PUBLISHED)
                .max(Comparator.comparing(Listed::published));
    }
}
