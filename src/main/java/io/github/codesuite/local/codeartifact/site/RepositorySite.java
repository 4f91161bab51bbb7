package io.github.codesuite.local.codeartifact.site;

import io.github.codesuite.local.codeartifact.store.Catalogue;
import io.github.codesuite.local.codeartifact.store.Refusal;
import io.github.codesuite.local.codeartifact.store.RepositoryId;
import io.github.codesuite.local.net.LoopbackReply;
import io.github.codesuite.local.net.LoopbackRequest;
import io.github.codesuite.local.net.LoopbackSite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The repositories over HTTP, {@code /<format>/<domain>/<repository>/…}. Nothing is answered without a token of the domain: as
 * the password of the user {@code aws}, or as a bearer.
 */
public final class RepositorySite implements LoopbackSite {

    private static final int ROOT = 3;

    private final Tokens tokens;
    private final Catalogue catalogue;
    private final Map<String, PackageSite> formats;

    /** @param formats the first segment of a path, and who answers below {@code /<format>/<domain>/<repository>/} */
    public RepositorySite(Tokens tokens, Catalogue catalogue, Map<String, PackageSite> formats) {
        this.tokens = tokens;
        this.catalogue = catalogue;
        this.formats = Map.copyOf(formats);
    }

    @Override
    public LoopbackReply answer(LoopbackRequest request) throws IOException {
        Optional<String> domain =
                request.header("Authorization").flatMap(RepositorySite::token).flatMap(tokens::domain);
        if (domain.isEmpty()) {
            return LoopbackReply.text(401, "a valid authorization token is missing, or it has expired")
                    .with("WWW-Authenticate", "Basic realm=\"codeartifact\"");
        }
        LoopbackRequest plain = plain(request);
        List<String> segments = plain.segments();
        if (segments.size() < ROOT || !formats.containsKey(segments.get(0))) {
            return LoopbackReply.text(
                    404, "there is nothing here: repositories are at /<format>/<domain>/<repository>/");
        }
        if (!segments.get(1).equals(domain.get())) {
            return LoopbackReply.text(403, "the token is for another domain");
        }
        PackageSite site = Objects.requireNonNull(formats.get(segments.get(0)));
        return answer(plain, site, new RepositoryId(segments.get(1), segments.get(2)));
    }

    private LoopbackRequest plain(LoopbackRequest request) {
        String[] parts = request.path().split("/", ROOT);
        PackageSite site = parts.length < ROOT ? null : formats.get(parts[1]);
        return site == null
                ? request
                : new LoopbackRequest(
                        request.method(),
                        site.plain(request.path()),
                        request.query(),
                        request.headers(),
                        request.body());
    }

    private LoopbackReply answer(LoopbackRequest request, PackageSite site, RepositoryId id) throws IOException {
        List<String> path = request.segments().subList(ROOT, request.segments().size());
        try {
            catalogue.repository(id);
            return site.answer(request, id, path);
        } catch (Refusal refusal) {
            String said = refusal.kind() == Refusal.Kind.UNSUPPORTED ? "the local cloud does not support " : "";
            return LoopbackReply.text(refusal.kind().status(), said + refusal.words());
        }
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
