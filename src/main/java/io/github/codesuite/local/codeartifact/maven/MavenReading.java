package io.github.codesuite.local.codeartifact.maven;

import io.github.codesuite.bundle.Checksums;
import io.github.codesuite.local.codeartifact.store.AssetRecord;
import io.github.codesuite.local.codeartifact.store.PackageId;
import io.github.codesuite.local.codeartifact.store.PackageStore;
import io.github.codesuite.local.codeartifact.store.Refusal;
import io.github.codesuite.local.codeartifact.store.Refusal.Resource;
import io.github.codesuite.local.codeartifact.store.RepositoryId;
import io.github.codesuite.local.codeartifact.store.VersionRecord;
import io.github.codesuite.local.codeartifact.upstream.Located;
import io.github.codesuite.local.codeartifact.upstream.Source;
import io.github.codesuite.local.codeartifact.upstream.Upstreams;
import io.github.codesuite.local.net.LoopbackReply;
import io.github.codesuite.spec.maven.ArtifactMetadata;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What Maven clients may read: assets of versions that are Published or Unlisted, both kinds of maven-metadata.xml, and the
 * checksums of all of these. A version is seen whole or not at all.
 */
public final class MavenReading {

    private static final String OCTETS = "application/octet-stream";
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String XML = "text/xml; charset=utf-8";

    private final PackageStore store;
    private final Upstreams upstreams;
    private final MavenPublic outside;
    private final MavenIndex index;

    public MavenReading(PackageStore store, Upstreams upstreams, MavenPublic outside, MavenIndex index) {
        this.store = store;
        this.upstreams = upstreams;
        this.outside = outside;
        this.index = index;
    }

    LoopbackReply get(RepositoryId repository, MavenPath path) throws IOException {
        PackageId id = PackageId.maven(repository, path.groupId(), path.artifactId());
        if (path instanceof MavenPath.Asset asset) {
            return asset(id, asset);
        }
        byte[] document = document(id, path).orElseThrow(() -> Refusal.notFound(Resource.ASSET, MavenPath.METADATA));
        Checksums checksums = Checksums.of(document);
        return path.checksum()
                .map(kind -> checksum(kind, checksums))
                .orElseGet(() -> described(LoopbackReply.octets(200, XML, document), checksums));
    }

    private LoopbackReply asset(PackageId id, MavenPath.Asset path) throws IOException {
        Located found = upstreams
                .read(id, path.version(), path.name())
                .orElseThrow(() -> Refusal.notFound(Resource.PACKAGE_VERSION, path.version()));
        VersionRecord version = found.version();
        AssetRecord asset = version.asset(path.name()).orElseThrow(() -> Refusal.notFound(Resource.ASSET, path.name()));
        return path.checksum()
                .map(kind -> checksum(kind, asset.checksums()))
                .orElseGet(() -> described(
                        LoopbackReply.file(
                                path.isPom() ? XML : OCTETS, store.file(found.id(), version, asset), asset.size()),
                        asset.checksums()));
    }

    private Optional<byte[]> document(PackageId id, MavenPath path) throws IOException {
        if (path instanceof MavenPath.Snapshot snapshot) {
            return upstreams
                    .read(id, snapshot.version())
                    .map(found -> found.version().metadata().getBytes(StandardCharsets.UTF_8));
        }
        List<Source> sources = upstreams.sources(id);
        List<ArtifactMetadata> outsiders = sources.stream()
                .flatMap(source -> outside.metadata(source, id).stream())
                .toList();
        Optional<ArtifactMetadata> artifact = Stream.concat(
                        outsiders.stream()
                                .filter(metadata -> !metadata.artifactId().isEmpty()),
                        index.metadata(id, upstreams.versions(id)).stream())
                .reduce(ArtifactMetadata::merged);
        boolean isOfGroup = artifact.isEmpty() && !outsiders.isEmpty();
        return isOfGroup
                ? sources.stream()
                        .flatMap(source -> outside.document(source, id).stream())
                        .findFirst()
                : artifact.map(ArtifactMetadata::toXml);
    }

    private static LoopbackReply checksum(ChecksumKind kind, Checksums checksums) {
        return LoopbackReply.octets(200, TEXT, kind.value(checksums).getBytes(StandardCharsets.US_ASCII));
    }

    /** Maven takes the checksums from these headers and asks no second time; so the two are of the same moment. */
    private static LoopbackReply described(LoopbackReply reply, Checksums checksums) {
        return reply.with("ETag", "\"" + checksums.sha1() + "\"")
                .with("X-Checksum-MD5", checksums.md5())
                .with("X-Checksum-SHA1", checksums.sha1())
                .with("Content-Disposition", "attachment");
    }
}
