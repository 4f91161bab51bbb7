package io.github.codesuite.local.codeartifact.pypi;

import io.github.codesuite.bundle.ArchiveText;
import io.github.codesuite.local.codeartifact.store.PackageId;
import io.github.codesuite.local.codeartifact.store.Upload;
import io.github.codesuite.local.codeartifact.store.Uploads;
import io.github.codesuite.local.codeartifact.store.VersionDetails;
import io.github.codesuite.local.codeartifact.upstream.Arrival;
import io.github.codesuite.local.codeartifact.upstream.PublicLists;
import io.github.codesuite.local.codeartifact.upstream.PublicPackages;
import io.github.codesuite.local.codeartifact.upstream.Source;
import io.github.codesuite.poll.Ticker;
import io.github.codesuite.spec.python.CoreMetadata;
import io.github.codesuite.spec.python.FileName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Simple indexes of Python packages (PEP 503). Each file is fetched when it is asked for, from wherever the index links to, and kept
 * only where its SHA-256 is what the index says.
 */
public final class PypiPublic implements PublicPackages {

    private record Received(Upload upload, Optional<Instant> lastModified) {}

    private static final int PAGE_LIMIT = 32 * 1024 * 1024;
    private static final long FILE_LIMIT = 5_000_000_000L;

    /** Pages of big projects have some megabytes. */
    private static final int MOST_PAGES = 20;

    private final Uploads uploads;
    private final PublicLists<List<PublicFile>> pages;
    private final Ticker ticker;

    public PypiPublic(Uploads uploads, Ticker ticker) {
        this.uploads = uploads;
        this.pages = new PublicLists<>(ticker, MOST_PAGES);
        this.ticker = ticker;
    }

    /** The files that an index lists of a project; none where it does not know it. */
    List<PublicFile> files(Source source, PackageId id) {
        return pages.get(
                        source.url().resolve(page(id)),
                        () -> source.document(page(id), "text/html", PAGE_LIMIT)
                                .map(html -> IndexPage.files(new String(html, StandardCharsets.UTF_8), id.name())))
                .orElse(List.of());
    }

    @Override
    public List<String> versions(Source source, PackageId id) {
        return files(source, id).stream().map(PublicFile::version).distinct().toList();
    }

    /** An index lists files, and a version comes with the first of its files that is asked for. */
    @Override
    public Optional<Arrival> version(Source source, PackageId id, String version, String wanted) throws IOException {
        return file(source, id, version, wanted);
    }

    @Override
    public Optional<Arrival> file(Source source, PackageId id, String version, String wanted) throws IOException {
        Optional<PublicFile> listed = files(source, id).stream()
                .filter(file -> file.name().equals(wanted) && file.version().equals(version))
                .findFirst();
        return listed.isPresent() ? Optional.of(fetch(source, id, listed.get())) : Optional.empty();
    }

    private Arrival fetch(Source source, PackageId id, PublicFile file) throws IOException {
        var target = source.linked(source.url().resolve(page(id)), file.link());
        Received received = source.file(
                        target, FILE_LIMIT, (body, modified) -> new Received(uploads.receive(body), modified))
                .orElseThrow(() -> source.damaged(page(id) + ", whose file " + target + " is not there"));
        String sha256 = received.upload().checksums().sha256();
        boolean complete = false;
        try {
            if (!sha256.equals(file.sha256())) {
                throw source.damaged(target + ", whose SHA-256 is " + sha256 + " and should be " + file.sha256());
            }
            VersionDetails details = details(file, received.upload());
            complete = true;
            return new Arrival(
                    Map.of(file.name(), received.upload()),
                    received.lastModified().orElseGet(ticker::now),
                    Optional.of(details));
        } finally {
            if (!complete) {
                received.upload().close();
            }
        }
    }

    /** The index has let old files in that have no metadata, or some that nobody can read: of these nothing more is known. */
    private static VersionDetails details(PublicFile file, Upload upload) {
        boolean isSource = FileName.of(file.name()).filter(FileName::isSource).isPresent();
        CoreMetadata metadata;
        try {
            byte[] text = ArchiveText.only(
                    upload.file(),
                    CoreMetadata.file(isSource),
                    path -> CoreMetadata.isPlace(path, isSource),
                    CoreMetadata.LIMIT);
            metadata = CoreMetadata.parse(new String(text, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            metadata = new CoreMetadata(List.of());
        }
        return PypiDetails.of(metadata).indexed(file.name(), file.requiresPython());
    }

    private static String page(PackageId id) {
        return id.name() + "/";
    }
}
