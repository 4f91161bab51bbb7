package io.github.codesuite.local.codeartifact;

import io.github.codesuite.local.net.LoopbackReply;
import io.github.codesuite.local.net.LoopbackRequest;
import io.github.codesuite.local.net.LoopbackSite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The repositories over HTTP, {@code /maven/<domain>/<repository>/…}. Nothing is answered without a token of the domain: as
 * the password of the user {@code aws}, or as a bearer.
 */
final class RepositorySite implements LoopbackSite {

    private static final int ROOT = 3;

    private final Tokens tokens;
    private final Catalogue catalogue;
    private final MavenRepositories repositories;
    private final MavenReading reading;

    RepositorySite(Tokens tokens, Catalogue catalogue, MavenRepositories repositories, MavenReading reading) {
        this.tokens = tokens;
        this.catalogue = catalogue;
        this.repositories = repositories;
        this.reading = reading;
    }

    @Override
    public LoopbackReply answer(LoopbackRequest request) throws IOException {
        Optional<String> domain =
                request.header("Authorization").flatMap(RepositorySite::token).flatMap(tokens::domain);
        if (domain.isEmpty()) {
            return LoopbackReply.text(401, "a valid authorization token is missing, or it has expired")
                    .with("WWW-Authenticate", "Basic realm=\"codeartifact\"");
        }
        List<String> segments = request.segments();
        if (segments.size() <= ROOT || !segments.get(0).equals(PackageId.MAVEN)) {
            return LoopbackReply.text(404, "there is nothing here: repositories are at /maven/<domain>/<repository>/");
        }
        if (!segments.get(1).equals(domain.get())) {
            return LoopbackReply.text(403, "the token is for another domain");
        }
        return answer(request, new RepositoryId(segments.get(1), segments.get(2)));
    }

    private LoopbackReply answer(LoopbackRequest request, RepositoryId id) throws IOException {
        List<String> path = request.segments().subList(ROOT, request.segments().size());
        try {
            catalogue.repository(id);
            return switch (request.method()) {
                case "GET", "HEAD" -> read(id, path);
                case "PUT" -> put(request, id, path);
                default -> LoopbackReply.text(405, "only GET, HEAD and PUT").with("Allow", "GET, HEAD, PUT");
            };
        } catch (Refusal refusal) {
            return LoopbackReply.text(refusal.kind().status(), refusal.words());
        }
    }

    /** A path that cannot be one of Maven's does not exist; clients ask for such, and must be told so. */
    private LoopbackReply read(RepositoryId id, List<String> path) {
        MavenPath parsed;
        try {
            parsed = MavenPath.parse(path);
        } catch (Refusal noPath) {
            return LoopbackReply.text(404, noPath.words());
        }
        return reading.get(id, parsed);
    }

    private LoopbackReply put(LoopbackRequest request, RepositoryId id, List<String> path) throws IOException {
        if (request.isFolder()) {
            throw Refusal.invalid("a folder cannot be put");
        }
        boolean isNew = repositories.put(id, MavenPath.parse(path), request.body());
        return LoopbackReply.text(isNew ? 201 : 200, isNew ? "created" : "done");
    }

    private static Optional<String> token(String authorization) {
        String[] parts = authorization.split(" ", 2);
        if (parts.length != 2) {
            return Optional.empty();
        }
        return switch (parts[0]) {
            case "Bearer" -> Optional.of(parts[1].trim());
            case "Basic" -> password(parts[1].trim());
            default -> Optional.empty();
        };
    }

    private static Optional<String> password(String pair) {
        try {
            String decoded = new String(Base64.getDecoder().decode(pair), StandardCharsets.UTF_8);
            return decoded.startsWith("aws:") ? Optional.of(decoded.substring("aws:".length())) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
