package io.github.codesuite.local.codeartifact.maven;

import io.github.codesuite.bundle.Checksums;
import io.github.codesuite.local.codeartifact.store.MavenVersion;
import io.github.codesuite.local.codeartifact.store.PackageId;
import io.github.codesuite.local.codeartifact.store.Upload;
import io.github.codesuite.local.codeartifact.store.Uploads;
import io.github.codesuite.local.codeartifact.upstream.Arrival;
import io.github.codesuite.local.codeartifact.upstream.PublicLists;
import io.github.codesuite.local.codeartifact.upstream.PublicPackages;
import io.github.codesuite.local.codeartifact.upstream.Source;
import io.github.codesuite.poll.Ticker;
import io.github.codesuite.spec.maven.ArtifactMetadata;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Maven's public repositories. They cannot list the files of a version, so those with the usual names are looked for (user guide,
 * "Importing standard asset names"). Every file must have a checksum there, and fit it.
 */
public final class MavenPublic implements PublicPackages {

    private record Received(Upload upload, Optional<Instant> lastModified) {}

    private static final int DOCUMENT_LIMIT = 4 * 1024 * 1024;
    private static final int CHECKSUM_LIMIT = 1024;
    private static final int MOST_LISTS = 500;
    private static final List<String> STANDARD = List.of(".pom", ".jar", "-javadoc.jar", "-sources.jar");
    private static final List<ChecksumKind> PREFERRED =
            List.of(ChecksumKind.SHA1, ChecksumKind.SHA256, ChecksumKind.SHA512, ChecksumKind.MD5);

    private final Uploads uploads;
    private final PublicLists<ArtifactMetadata> lists;
    private final Ticker ticker;

    public MavenPublic(Uploads uploads, Ticker ticker) {
        this.uploads = uploads;
        this.lists = new PublicLists<>(ticker, MOST_LISTS);
        this.ticker = ticker;
    }

    @Override
    public List<String> versions(Source source, PackageId id) {
        return metadata(source, id).map(ArtifactMetadata::versions).orElse(List.of());
    }

    /** The list of an artifact's versions, without snapshots; without an artifactId it is a group's list of plugins. */
    Optional<ArtifactMetadata> metadata(Source source, PackageId id) {
        return lists.get(source.url().resolve(folder(id)), () -> read(source, id));
    }

    @Override
    public Optional<Arrival> version(Source source, PackageId id, String version, String wanted) throws IOException {
        Set<String> names = new LinkedHashSet<>();
        STANDARD.forEach(end -> names.add(id.name() + "-" + version + end));
        Stream.of(wanted).filter(name -> !name.isEmpty()).forEach(names::add);
        return files(source, id, version, names);
    }

    @Override
    public Optional<Arrival> file(Source source, PackageId id, String version, String wanted) throws IOException {
        return files(source, id, version, Set.of(wanted));
    }

    private Optional<Arrival> files(Source source, PackageId id, String version, Set<String> names) throws IOException {
        Map<String, Upload> files = new HashMap<>();
        Optional<Instant> published = Optional.empty();
        boolean complete = false;
        try {
            for (String name : names) {
                Optional<Received> received = receive(source, folder(id) + version + "/" + name);
                received.ifPresent(each -> files.put(name, each.upload()));
                published = published.or(() -> received.flatMap(Received::lastModified));
            }
            complete = true;
            return files.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Arrival(files, published.orElseGet(ticker::now)));
        } finally {
            if (!complete) {
                new Arrival(files, Instant.EPOCH).close();
            }
        }
    }

    /** A file whose bytes are what the repository says. */
    private Optional<Received> receive(Source source, String path) throws IOException {
        Optional<Received> received =
                source.get(path, (body, lastModified) -> new Received(uploads.receive(body), lastModified));
        boolean fits = false;
        try {
            if (received.isPresent()) {
                check(source, path, received.get().upload().checksums());
            }
            fits = true;
            return received;
        } finally {
            if (!fits && received.isPresent()) {
                received.get().upload().close();
            }
        }
    }

    private static void check(Source source, String path, Checksums checksums) {
        for (ChecksumKind kind : PREFERRED) {
            Optional<String> said = checksum(source, path + kind.suffix());
            if (said.isPresent()) {
                if (!said.get().equals(kind.value(checksums))) {
                    throw source.damaged(path + ", which does not fit its checksum " + kind.suffix());
                }
                return;
            }
        }
        throw source.damaged(path + ", and no checksum for it");
    }

    /** Some repositories put the file's name behind the checksum. */
    private static Optional<String> checksum(Source source, String path) {
        return source.get(
                        path,
                        (body, lastModified) -> new String(body.readNBytes(CHECKSUM_LIMIT), StandardCharsets.US_ASCII))
                .map(text -> text.trim().split("\\s+", 2)[0].toLowerCase(Locale.ROOT));
    }

    private Optional<ArtifactMetadata> read(Source source, PackageId id) {
        return document(source, id).map(xml -> parse(source, folder(id) + MavenPath.METADATA, xml));
    }

    /** The document as it is, which for a group's list of plugins is all that there is to know. */
    Optional<byte[]> document(Source source, PackageId id) {
        String path = folder(id) + MavenPath.METADATA;
        Optional<byte[]> xml = source.get(path, (body, lastModified) -> body.readNBytes(DOCUMENT_LIMIT + 1));
        xml.ifPresent(document -> check(source, path, Checksums.of(document)));
        return xml;
    }

    private static ArtifactMetadata parse(Source source, String path, byte[] xml) {
        try {
            ArtifactMetadata all = ArtifactMetadata.parse(xml);
            List<String> releases = all.versions().stream()
                    .filter(version -> !MavenVersion.isSnapshot(version))
                    .toList();
            return new ArtifactMetadata(
                    all.groupId(), all.artifactId(), all.latest(), all.release(), releases, all.lastUpdated());
        } catch (IOException malformed) {
            throw source.damaged(path + ", which cannot be read: " + malformed.getMessage());
        }
    }

    private static String folder(PackageId id) {
        return id.namespace().replace('.', '/') + "/" + id.name() + "/";
    }
}
