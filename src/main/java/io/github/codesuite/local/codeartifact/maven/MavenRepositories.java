package io.github.codesuite.local.codeartifact.maven;

import io.github.codesuite.bundle.Checksums;
import io.github.codesuite.local.codeartifact.store.AssetRecord;
import io.github.codesuite.local.codeartifact.store.Folders;
import io.github.codesuite.local.codeartifact.store.MavenVersion;
import io.github.codesuite.local.codeartifact.store.PackageEdit;
import io.github.codesuite.local.codeartifact.store.PackageId;
import io.github.codesuite.local.codeartifact.store.PackageStore;
import io.github.codesuite.local.codeartifact.store.Publishing;
import io.github.codesuite.local.codeartifact.store.Refusal;
import io.github.codesuite.local.codeartifact.store.Refusal.Resource;
import io.github.codesuite.local.codeartifact.store.RepositoryId;
import io.github.codesuite.local.codeartifact.store.Upload;
import io.github.codesuite.local.codeartifact.store.Uploads;
import io.github.codesuite.local.codeartifact.store.VersionRecord;
import io.github.codesuite.local.state.AtomicFiles;
import io.github.codesuite.spec.maven.ArtifactMetadata;
import io.github.codesuite.spec.maven.SnapshotMetadata;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What Maven clients may put into a repository, with CodeArtifact's rules (user guide, "Maven checksums", "Use Maven
 * snapshots", "Publishing with curl"). Group metadata, a list of plugin prefixes, is taken and forgotten, but for its
 * checksums, which come after it: CodeArtifact has no use for it.
 */
public final class MavenRepositories {

    private static final int DOCUMENT_LIMIT = 4 * 1024 * 1024;
    private static final int CHECKSUM_LIMIT = 1024;

    private final Folders folders;
    private final PackageStore store;
    private final Publishing publishing;
    private final Uploads uploads;
    private final MavenIndex index;
    private final Map<PackageId, Checksums> groups = new ConcurrentHashMap<>();

    public MavenRepositories(
            Folders folders, PackageStore store, Publishing publishing, Uploads uploads, MavenIndex index) {
        this.folders = folders;
        this.store = store;
        this.publishing = publishing;
        this.uploads = uploads;
        this.index = index;
    }

    /** Takes a body; returns whether it made something new. */
    boolean put(RepositoryId repository, MavenPath path, InputStream body) throws IOException {
        PackageId id = PackageId.maven(repository, path.groupId(), path.artifactId());
        if (path.checksum().isPresent()) {
            checksum(id, path, path.checksum().get(), new String(small(body, CHECKSUM_LIMIT), StandardCharsets.UTF_8));
            return false;
        }
        if (path instanceof MavenPath.Asset asset) {
            return asset(id, asset, body);
        }
        byte[] xml = small(body, DOCUMENT_LIMIT);
        if (path instanceof MavenPath.Snapshot snapshot) {
            snapshot(id, snapshot, xml);
        } else {
            artifact(id, xml);
        }
        return false;
    }

    private boolean asset(PackageId id, MavenPath.Asset path, InputStream body) throws IOException {
        try (Upload upload = uploads.receive(body)) {
            if (path.isPom()) {
                PomCheck.check(path, upload);
            }
            return publishing.add(id, path.version(), path.name(), upload);
        }
    }

    private void artifact(PackageId id, byte[] xml) throws IOException {
        ArtifactMetadata metadata = artifactMetadata(xml);
        if (metadata.artifactId().isEmpty()) {
            groups.put(id, Checksums.of(xml));
            return;
        }
        checkNames(id, metadata.groupId(), metadata.artifactId());
        store.record(id);
        try (PackageEdit edit = store.edit(id)) {
            List<String> named = Stream.concat(
                            metadata.versions().stream(), Stream.of(metadata.latest(), metadata.release()))
                    .filter(version -> !version.isEmpty())
                    .toList();
            publishing.publish(edit, named);
            edit.write(edit.record().uploaded(Checksums.of(xml)));
            index.write(id, edit.listed());
        }
    }

    private void snapshot(PackageId id, MavenPath.Snapshot path, byte[] xml) throws IOException {
        SnapshotMetadata metadata = snapshotMetadata(xml);
        checkNames(id, metadata.groupId(), metadata.artifactId());
        if (!metadata.version().equals(path.version()) || !MavenVersion.isBuild(metadata.build())) {
            throw Refusal.invalid("maven-metadata.xml does not name a build of " + path.version()
                    + " by its timestamp and build number");
        }
        store.record(id);
        try (PackageEdit edit = store.edit(id)) {
            publishing.publishBuild(edit, path.version(), metadata.build(), new String(xml, StandardCharsets.UTF_8));
            AtomicFiles.system().write(folders.assets(id, path.version()).resolve(MavenPath.METADATA), xml);
            index.write(id, edit.listed());
        }
    }

    private void checksum(PackageId id, MavenPath path, ChecksumKind kind, String sent) {
        String value = sent.trim();
        if (path instanceof MavenPath.Asset asset) {
            assetChecksum(id, asset, kind, value);
        } else if (path instanceof MavenPath.Snapshot snapshot) {
            byte[] xml = store.version(id, snapshot.version()).metadata().getBytes(StandardCharsets.UTF_8);
            checkMetadata(kind, value, List.of(Checksums.of(xml)));
        } else {
            Checksums group = groups.get(id);
            checkMetadata(kind, value, group == null ? store.record(id).metadata() : List.of(group));
        }
    }

    private void assetChecksum(PackageId id, MavenPath.Asset path, ChecksumKind kind, String value) {
        store.version(id, path.version());
        try (PackageEdit edit = store.edit(id)) {
            VersionRecord record = edit.version(path.version())
                    .orElseThrow(() -> Refusal.notFound(Resource.PACKAGE_VERSION, path.version()));
            AssetRecord asset =
                    record.asset(path.name()).orElseThrow(() -> Refusal.notFound(Resource.ASSET, path.name()));
            boolean fits = kind.value(asset.checksums()).equals(value);
            VersionRecord changed = record.withChecksum(path.name() + kind.suffix(), fits);
            if (!changed.equals(record)) {
                edit.write(changed);
            }
            checkFits(fits, path.name() + kind.suffix());
        }
    }

    private static void checkMetadata(ChecksumKind kind, String value, List<Checksums> uploaded) {
        if (uploaded.isEmpty()) {
            throw Refusal.notFound(Resource.ASSET, MavenPath.METADATA);
        }
        checkFits(
                uploaded.stream().anyMatch(checksums -> kind.value(checksums).equals(value)),
                MavenPath.METADATA + kind.suffix());
    }

    private static void checkFits(boolean fits, String file) {
        if (!fits) {
            throw Refusal.invalid("the checksum " + file + " does not fit its asset; lower-case hex is expected");
        }
    }

    private static void checkNames(PackageId id, String groupId, String artifactId) {
        if (!groupId.equals(id.namespace()) || !artifactId.equals(id.name())) {
            throw Refusal.invalid("maven-metadata.xml is of " + groupId + ":" + artifactId + ", the path of "
                    + id.namespace() + ":" + id.name());
        }
    }

    private static ArtifactMetadata artifactMetadata(byte[] xml) {
        try {
            return ArtifactMetadata.parse(xml);
        } catch (IOException malformed) {
            throw Refusal.invalid("maven-metadata.xml cannot be read: " + malformed.getMessage());
        }
    }

    private static SnapshotMetadata snapshotMetadata(byte[] xml) {
        try {
            return SnapshotMetadata.parse(xml);
        } catch (IOException malformed) {
            throw Refusal.invalid("maven-metadata.xml cannot be read: " + malformed.getMessage());
        }
    }

    private static byte[] small(InputStream body, int limit) throws IOException {
        byte[] octets = body.readNBytes(limit + 1);
        if (octets.length > limit) {
            throw Refusal.invalid("the document is longer than " + limit + " bytes");
        }
        return octets;
    }
}
