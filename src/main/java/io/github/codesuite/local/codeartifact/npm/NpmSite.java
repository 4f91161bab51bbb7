package io.github.codesuite.local.codeartifact.npm;

import com.google.gson.JsonObject;
import io.github.codesuite.local.codeartifact.site.PackageSite;
import io.github.codesuite.local.codeartifact.store.PackageId;
import io.github.codesuite.local.codeartifact.store.Refusal;
import io.github.codesuite.local.codeartifact.store.RepositoryId;
import io.github.codesuite.local.net.LoopbackReply;
import io.github.codesuite.local.net.LoopbackRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/** A repository as npm reads and writes it; what CodeArtifact does not support is refused by name (user guide, "npm command support"). */
public final class NpmSite implements PackageSite {

    /** npm hides the slash behind a scope. */
    private static final Pattern SCOPED = Pattern.compile("(/(?:@|%40)[^/%]+)%2[fF]");

    private final NpmPublishing publishing;
    private final NpmReading reading;
    private final DistTags tags;

    public NpmSite(NpmPublishing publishing, NpmReading reading, DistTags tags) {
        this.publishing = publishing;
        this.reading = reading;
        this.tags = tags;
    }

    @Override
    public String plain(String path) {
        return SCOPED.matcher(path).replaceFirst("$1/");
    }

    /** npm shows the member {@code error} of an answer to its user. */
    @Override
    public LoopbackReply answer(LoopbackRequest request, RepositoryId id, List<String> path) throws IOException {
        try {
            return answer(request, id, parse(request, path));
        } catch (Refusal refusal) {
            String said = refusal.kind() == Refusal.Kind.UNSUPPORTED ? "the local cloud does not support " : "";
            return error(refusal.kind().status(), said + refusal.words());
        }
    }

    private LoopbackReply answer(LoopbackRequest request, RepositoryId id, NpmPath path) throws IOException {
        if (path instanceof NpmPath.Packument packument) {
            return packument(request, id, packument.name());
        }
        if (path instanceof NpmPath.Tarball tarball) {
            return isReading(request)
                    ? reading.tarball(tarball.name().in(id), tarball.version())
                    : notAllowed("GET, HEAD");
        }
        if (path instanceof NpmPath.Tags asked) {
            return tags(request, id, asked);
        }
        if (path instanceof NpmPath.Ping) {
            return NpmReading.json("application/json", new JsonObject());
        }
        return path instanceof NpmPath.Unpublish
                ? error(405, "npm unpublish is not supported: delete versions with DeletePackageVersions")
                : error(404, "there is nothing here: CodeArtifact does not support this request of npm");
    }

    private LoopbackReply packument(LoopbackRequest request, RepositoryId id, NpmName name) throws IOException {
        if (isReading(request)) {
            return reading.packument(
                    name.in(id), endpoint(request, id), request.header("Accept").orElse(""));
        }
        if (!request.method().equals("PUT")) {
            return notAllowed("GET, HEAD, PUT");
        }
        publishing.put(id, name, request.body());
        return done();
    }

    private LoopbackReply tags(LoopbackRequest request, RepositoryId id, NpmPath.Tags path) throws IOException {
        PackageId packageId = path.name().in(id);
        if (path.tag().isEmpty()) {
            return isReading(request) ? reading.tags(packageId, endpoint(request, id)) : notAllowed("GET, HEAD");
        }
        switch (request.method()) {
            case "PUT" -> tags.set(packageId, path.tag().get(), NpmJson.read(request.body()));
            case "DELETE" -> tags.remove(packageId, path.tag().get());
            default -> {
                return notAllowed("PUT, DELETE");
            }
        }
        return done();
    }

    /** A name that can be none of npm's does not exist; a client that wants to write it is told why. */
    private static NpmPath parse(LoopbackRequest request, List<String> path) {
        try {
            return NpmPath.parse(path);
        } catch (Refusal noName) {
            if (isReading(request)) {
                throw Refusal.notFound(Refusal.Resource.PACKAGE, String.join("/", path));
            }
            throw noName;
        }
    }

    /** The Host was checked to be this server. */
    private static URI endpoint(LoopbackRequest request, RepositoryId id) {
        return URI.create("http://" + request.header("Host").orElseThrow() + "/" + PackageId.NPM + "/" + id.domain()
                + "/" + id.repository() + "/");
    }

    private static boolean isReading(LoopbackRequest request) {
        return request.method().equals("GET") || request.method().equals("HEAD");
    }

    private static LoopbackReply done() {
        JsonObject ok = new JsonObject();
        ok.addProperty("ok", true);
        return NpmReading.json("application/json", ok);
    }

    private static LoopbackReply notAllowed(String allowed) {
        return error(405, "only " + allowed).with("Allow", allowed);
    }

    private static LoopbackReply error(int status, String words) {
        JsonObject error = new JsonObject();
        error.addProperty("error", words);
        return LoopbackReply.octets(status, "application/json", NpmJson.octets(error));
    }
}
