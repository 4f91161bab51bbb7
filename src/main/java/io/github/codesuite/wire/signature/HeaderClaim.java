package io.github.codesuite.wire.signature;

import io.github.codesuite.local.net.LoopbackRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the claim of an Authorization header (SigV4, "Add the signature to the request"). */
final class HeaderClaim {

    private static final String NAME = "authorization";

    private final LoopbackRequest request;
    private final Map<String, String> parts = new TreeMap<>();
    private final Dialect dialect;

    private HeaderClaim(LoopbackRequest request) {
        this.request = request;
        String value = request.header(NAME).orElse("");
        for (String part : value.substring(Math.min(value.length(), Claim.ALGORITHM.length()))
                .split(",", -1)) {
            int equals = part.indexOf('=');
            parts.put(
                    equals < 0 ? part.trim() : part.substring(0, equals).trim(),
                    equals < 0 ? "" : part.substring(equals + 1).trim());
        }
        this.dialect = scope().map(Scope::service).map(Dialect::of).orElseGet(() -> Spoken.by(request));
    }

    static boolean isIn(LoopbackRequest request) {
        return request.header(NAME).filter(value -> value.startsWith("AWS4-")).isPresent();
    }

    /** The scope, as far as it can be told. */
    static Optional<Scope> scope(LoopbackRequest request) {
        return new HeaderClaim(request).scope();
    }

    /** @throws SignatureRefusal if the header is not whole */
    static Claim of(LoopbackRequest request) {
        return new HeaderClaim(request).claim();
    }

    private Claim claim() {
        if (request.headers().getOrDefault(NAME, List.of()).size() != 1) {
            throw dialect.malformed("one Authorization header is needed.");
        }
        if (!request.header(NAME).orElse("").startsWith(Claim.ALGORITHM + " ")) {
            throw dialect.malformed("Unsupported AWS 'algorithm'; '" + Claim.ALGORITHM + "' is.");
        }
        String credential = part("Credential");
        List<String> headers =
                List.of(part("SignedHeaders").toLowerCase(Locale.ROOT).split(";"));
        String signature = part("Signature");
        Scope scope = Scope.of(credential)
                .orElseThrow(() -> dialect.malformed(
                        "the Credential must be <access-key-id>/YYYYMMDD/REGION/SERVICE/aws4_request."));
        return new Claim(scope, time(), headers, signature, Optional.empty());
    }

    private Claim.Time time() {
        Optional<String> own = single("x-amz-date");
        return own.flatMap(SigningTime::basic)
                .or(() -> own.isPresent() ? Optional.empty() : single("date").flatMap(SigningTime::any))
                .orElseThrow(
                        () -> dialect.malformed("Authorization header requires existence of either a 'X-Amz-Date' or"
                                + " a 'Date' header, in ISO 8601's basic form."));
    }

    private Optional<String> single(String name) {
        List<String> values = request.headers().getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw dialect.malformed("the header " + name + " stands there twice.");
        }
        return values.stream().findFirst();
    }

    private String part(String name) {
        return Optional.ofNullable(parts.get(name))
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> dialect.malformed("Authorization header requires '" + name + "' parameter."));
    }

    private Optional<Scope> scope() {
        return Optional.ofNullable(parts.get("Credential")).flatMap(Scope::of);
    }
}
