package io.github.codesuite.local.codeartifact.npm;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.codesuite.local.codeartifact.store.PackageId;
import io.github.codesuite.local.codeartifact.store.Refusal;
import io.github.codesuite.local.codeartifact.store.Upload;
import io.github.codesuite.local.codeartifact.store.Uploads;
import io.github.codesuite.local.codeartifact.upstream.Arrival;
import io.github.codesuite.local.codeartifact.upstream.PublicPackages;
import io.github.codesuite.local.codeartifact.upstream.Source;
import io.github.codesuite.poll.Ticker;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Registries of npm. A version is fetched with the document that its registry has of it, and only where its bytes are those that
 * this document says.
 */
public final class NpmPublic implements PublicPackages {

    private record Received(Upload upload, Optional<Instant> lastModified) {}

    private static final int DOCUMENT_LIMIT = 64 * 1024 * 1024;
    private static final long PACKAGE_LIMIT = 2_000_000_000L;
    private static final String WHOLE = "application/json";
    private static final String SHORT = NpmReading.ABBREVIATED + "; q=1.0, " + WHOLE + "; q=0.8";

    private final Uploads uploads;
    private final Ticker ticker;

    public NpmPublic(Uploads uploads, Ticker ticker) {
        this.uploads = uploads;
        this.ticker = ticker;
    }

    /** What a registry has of a package; empty where it does not know it. */
    Optional<PublicPackument> packument(Source source, PackageId id, boolean isShort) {
        return document(source, path(id), isShort ? SHORT : WHOLE)
                .map(document -> PublicPackument.of(document, NpmName.of(id)));
    }

    @Override
    public List<String> versions(Source source, PackageId id) {
        return packument(source, id, true).map(PublicPackument::versions).orElse(List.of()).stream()
                .map(Packument.Listed::version)
                .toList();
    }

    @Override
    public Optional<Arrival> version(Source source, PackageId id, String version, String wanted) throws IOException {
        Optional<JsonObject> manifest =
                Publication.isVersion(version) ? manifest(source, id, version) : Optional.empty();
        return manifest.isPresent()
                ? Optional.of(fetch(source, path(id) + "/" + version, manifest.get()))
                : Optional.empty();
    }

    /** A version of npm has one file. */
    @Override
    public Optional<Arrival> file(Source source, PackageId id, String version, String wanted) {
        return Optional.empty();
    }

    /** Registries that have no document for a version alone have it in that of the package. */
    private Optional<JsonObject> manifest(Source source, PackageId id, String version) {
        NpmName name = NpmName.of(id);
        Optional<JsonObject> own = document(source, path(id) + "/" + version, WHOLE)
                .filter(manifest -> PublicPackument.isUsable(manifest, name, version));
        return own.or(() -> packument(source, id, false).map(PublicPackument::versions).orElse(List.of()).stream()
                .filter(listed -> listed.version().equals(version))
                .map(Packument.Listed::manifest)
                .findFirst());
    }

    private Arrival fetch(Source source, String path, JsonObject manifest) throws IOException {
        JsonObject dist = NpmJson.object(manifest, "dist").orElseThrow();
        URI page = source.url().resolve(path);
        URI tarball = source.linked(page, NpmJson.text(dist, "tarball"));
        Received received = source.file(
                        tarball, PACKAGE_LIMIT, (body, modified) -> new Received(uploads.receive(body), modified))
                .orElseThrow(() -> source.damaged(path + ", whose package " + tarball + " is not there"));
        boolean fits = false;
        try {
            check(source, tarball, dist, received.upload());
            fits = true;
        } finally {
            if (!fits) {
                received.upload().close();
            }
        }
        return new Arrival(
                Map.of(NpmPublishing.ASSET, received.upload()),
                received.lastModified().orElseGet(ticker::now),
                Optional.of(NpmDetails.of(manifest, NpmJson.text(manifest, "readme"))));
    }

    private static void check(Source source, URI tarball, JsonObject dist, Upload upload) {
        try {
            Integrity.check(dist, upload.checksums());
        } catch (Refusal other) {
            throw source.damaged(tarball + ", whose " + other.words());
        }
    }

    private static Optional<JsonObject> document(Source source, String path, String accept) {
        return source.document(path, accept, DOCUMENT_LIMIT).map(octets -> parse(source, path, octets));
    }

    private static JsonObject parse(Source source, String path, byte[] octets) {
        try {
            JsonElement json = NpmJson.read(new ByteArrayInputStream(octets));
            if (json.isJsonObject()) {
                return json.getAsJsonObject();
            }
            throw source.damaged(path + ", which is no JSON object");
        } catch (IOException | IllegalStateException malformed) {
            throw source.damaged(path + ", which cannot be read: " + malformed.getMessage());
        } catch (Refusal malformed) {
            throw malformed.kind() == Refusal.Kind.UNREACHABLE
                    ? malformed
                    : source.damaged(path + ", which cannot be read: " + malformed.words());
        }
    }

    /** As npm writes it: the slash behind a scope is hidden. */
    private static String path(PackageId id) {
        return NpmName.of(id).full().replace("/", "%2f");
    }
}
