package io.github.codesuite.wire.signature;

import io.github.codesuite.local.net.LoopbackRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the claim of a presigned request (S3 API reference, "Authenticating Requests: Using Query Parameters"). */
final class QueryClaim {

    private static final Pattern SECONDS = Pattern.compile("\\d{1,15}");
    private static final Duration WEEK = Duration.ofDays(7);

    /** Where a service but S3 is asked without X-Amz-Expires. */
    private static final Duration DEFAULT_LIFETIME = Duration.ofMinutes(15);

    private final Query query;
    private final Dialect dialect;

    private QueryClaim(LoopbackRequest request) {
        this.query = Query.of(request.query());
        this.dialect = scope().map(Scope::service).map(Dialect::of).orElseGet(() -> Spoken.by(request));
    }

    static boolean isIn(LoopbackRequest request) {
        return !Query.of(request.query()).values(Query.SIGNATURE).isEmpty();
    }

    /** The scope, as far as it can be told. */
    static Optional<Scope> scope(LoopbackRequest request) {
        return new QueryClaim(request).scope();
    }

    /** @throws SignatureRefusal if the parameters are not whole */
    static Claim of(LoopbackRequest request) {
        QueryClaim claim = new QueryClaim(request);
        if (HeaderClaim.isIn(request)) {
            throw claim.dialect.malformedQuery(
                    "Only one auth mechanism allowed: the X-Amz-Algorithm query parameter or the Authorization header.");
        }
        return claim.claim();
    }

    private Claim claim() {
        if (!one("X-Amz-Algorithm").equals(Claim.ALGORITHM)) {
            throw dialect.malformedQuery("X-Amz-Algorithm only supports \"" + Claim.ALGORITHM + "\"");
        }
        String credential = one("X-Amz-Credential");
        String date = one("X-Amz-Date");
        List<String> headers =
                List.of(one("X-Amz-SignedHeaders").toLowerCase(Locale.ROOT).split(";"));
        String signature = one(Query.SIGNATURE);
        Duration lifetime = lifetime();
        Claim.Time time = SigningTime.basic(date)
                .orElseThrow(() -> dialect.malformedQuery(
                        "X-Amz-Date must be in the ISO8601 Long Format \"yyyyMMdd'T'HHmmss'Z'\""));
        Scope scope = Scope.of(credential)
                .orElseThrow(() -> dialect.malformedQuery("Error parsing the X-Amz-Credential parameter; the Credential"
                        + " is mal-formed; expecting \"<YOUR-AKID>/YYYYMMDD/REGION/SERVICE/aws4_request\"."));
        return new Claim(scope, time, headers, signature, Optional.of(lifetime));
    }

    private Duration lifetime() {
        if (dialect != Dialect.S3 && query.values("X-Amz-Expires").isEmpty()) {
            return DEFAULT_LIFETIME;
        }
        String seconds = one("X-Amz-Expires");
        if (!SECONDS.matcher(seconds).matches()) {
            throw dialect.malformedQuery(
                    seconds.startsWith("-")
                            ? "X-Amz-Expires must be non-negative"
                            : "X-Amz-Expires should be a number");
        }
        Duration lifetime = Duration.ofSeconds(Long.parseLong(seconds));
        if (lifetime.compareTo(WEEK) > 0) {
            throw dialect.malformedQuery("X-Amz-Expires must be less than a week (in seconds); that is, the given"
                    + " X-Amz-Expires must be less than " + WEEK.toSeconds() + " seconds");
        }
        return lifetime;
    }

    private String one(String name) {
        List<String> values = query.values(name);
        if (values.size() != 1 || values.get(0).isEmpty()) {
            throw dialect.malformedQuery("Query-string authentication version 4 requires the X-Amz-Algorithm,"
                    + " X-Amz-Credential, X-Amz-Signature, X-Amz-Date, X-Amz-SignedHeaders, and X-Amz-Expires"
                    + " parameters, once each: " + name);
        }
        return values.get(0);
    }

    private Optional<Scope> scope() {
        return query.values("X-Amz-Credential").stream().findFirst().flatMap(Scope::of);
    }
}
