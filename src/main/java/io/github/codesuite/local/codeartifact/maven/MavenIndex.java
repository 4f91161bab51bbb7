package io.github.codesuite.local.codeartifact.maven;

import io.github.codesuite.local.codeartifact.store.Folders;
import io.github.codesuite.local.codeartifact.store.MavenVersion;
import io.github.codesuite.local.codeartifact.store.PackageEdit;
import io.github.codesuite.local.codeartifact.store.PackageId;
import io.github.codesuite.local.codeartifact.store.Status;
import io.github.codesuite.local.codeartifact.store.VersionRecord;
import io.github.codesuite.local.codeartifact.upstream.Kept;
import io.github.codesuite.local.state.AtomicFiles;
import io.github.codesuite.spec.maven.ArtifactMetadata;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The maven-metadata.xml of an artifact, made from the records of its versions: it lists what is Published, in the order of
 * publication, and never loses a version to a client that merged an older copy.
 */
public final class MavenIndex implements Kept {

    private static final DateTimeFormatter UPDATED =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Folders folders;

    public MavenIndex(Folders folders) {
        this.folders = folders;
    }

    /** The document; empty where nothing is Published. */
    Optional<byte[]> of(PackageId id, List<VersionRecord> versions) {
        List<VersionRecord> listed = versions.stream()
                .filter(record -> record.status() == Status.PUBLISHED && !MavenVersion.isBuild(record.version()))
                .sorted(Comparator.comparing(VersionRecord::published).thenComparing(VersionRecord::version))
                .toList();
        ArtifactMetadata metadata = ArtifactMetadata.empty(id.namespace(), id.name());
        for (VersionRecord record : listed) {
            metadata = metadata.with(record.version(), updated(record.published()));
        }
        return listed.isEmpty() ? Optional.empty() : Optional.of(metadata.toXml());
    }

    /** Brings the copy in the layout on disk up to date, for those who read the folder itself. */
    public void write(PackageId id, List<VersionRecord> versions) throws IOException {
        Path file = folders.artifact(id).resolve(MavenPath.METADATA);
        Optional<byte[]> document = of(id, versions);
        if (document.isPresent()) {
            AtomicFiles.system().write(file, document.get());
        } else {
            Files.deleteIfExists(file);
        }
    }

    @Override
    public void changed(PackageEdit edit, PackageId id) throws IOException {
        if (id.isMaven()) {
            write(id, edit.versions());
        }
    }

    private static String updated(Instant when) {
        return UPDATED.format(when);
    }
}
