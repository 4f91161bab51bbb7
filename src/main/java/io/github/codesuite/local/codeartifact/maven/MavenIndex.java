package io.github.codesuite.local.codeartifact.maven;

import io.github.codesuite.local.codeartifact.store.Folders;
import io.github.codesuite.local.codeartifact.store.Listed;
import io.github.codesuite.local.codeartifact.store.MavenVersion;
import io.github.codesuite.local.codeartifact.store.PackageEdit;
import io.github.codesuite.local.codeartifact.store.PackageId;
import io.github.codesuite.local.codeartifact.store.Status;
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

    /** What the document says; empty where nothing is Published. */
    Optional<ArtifactMetadata> metadata(PackageId id, List<Listed> versions) {
        List<Listed> published = versions.stream()
                .filter(record -> record.status() == Status.PUBLISHED && !MavenVersion.isBuild(record.version()))
                .sorted(Comparator.comparing(Listed::published).thenComparing(Listed::version))
                .toList();
        return published.isEmpty() ? Optional.empty() : Optional.of(of(id, published));
    }

    private static ArtifactMetadata of(PackageId id, List<Listed> published) {
        List<String> versions = published.stream().map(Listed::version).toList();
        Listed latest = published.get(published.size() - 1);
        String release = "";
        for (String version : versions) {
            release = MavenVersion.isSnapshot(version) ? release : version;
        }
        return new ArtifactMetadata(
                id.namespace(), id.name(), latest.version(), release, versions, updated(latest.published()));
    }

    /** Brings the copy in the layout on disk up to date, for those who read the folder itself. */
    public void write(PackageId id, List<Listed> versions) throws IOException {
        Path file = folders.artifact(id).resolve(MavenPath.METADATA);
        Optional<byte[]> document = metadata(id, versions).map(ArtifactMetadata::toXml);
        if (document.isPresent()) {
            AtomicFiles.system().write(file, document.get());
        } else {
            Files.deleteIfExists(file);
        }
    }

    @Override
    public void changed(PackageEdit edit, PackageId id) throws IOException {
        if (id.isMaven()) {
            write(id, edit.listed());
        }
    }

    private static String updated(Instant when) {
        return UPDATED.format(when);
    }
}
