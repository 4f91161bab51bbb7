package io.github.codesuite.wire.signature;

import io.github.codesuite.local.net.LoopbackRequest;
import io.github.codesuite.poll.Ticker;
import java.io.IOException;
import java.util.Optional;

/**
 * Lets only those in who have the key: a request's signature must be right for its method, path, query, Host, Amazon's headers,
 * time and body. The scope's region is the client's own affair: the local cloud has one region, whatever a client calls it.
 * Immutable.
 */
public final class SignatureCheck {

    private final AccessKey key;
    private final Ticker ticker;

    public SignatureCheck(AccessKey key, Ticker ticker) {
        this.key = key;
        this.ticker = ticker;
    }

    /** Whether a request claims to be signed, in a header or in the query. */
    public static boolean isSigned(LoopbackRequest request) {
        return HeaderClaim.isIn(request) || QueryClaim.isIn(request);
    }

    /** The service that a request names in its scope, unproven: only to choose how a refusal is written. */
    public static Optional<String> claimedService(LoopbackRequest request) {
        return (QueryClaim.isIn(request) ? QueryClaim.scope(request) : HeaderClaim.scope(request)).map(Scope::service);
    }

    /**
     * Checks a request. The body is checked while it is read.
     *
     * @throws SignatureRefusal if anything is not right
     * @throws IOException if the client does not send its body, or the disk cannot hold it
     */
    public Signed verify(LoopbackRequest request) throws IOException {
        Claim claim = claim(request);
        if (!Sha256.isSame(key.id(), claim.scope().keyId())) {
            throw claim.dialect().unknownKey();
        }
        Validity.check(claim, ticker.now());
        SignedHeaders.check(request, claim);
        if (Tokens.isIn(request)) {
            throw claim.dialect().unknownToken();
        }
        return signed(claim, Payload.of(request, claim));
    }

    private Signed signed(Claim claim, Payload payload) throws IOException {
        SigningKey signing = SigningKey.of(key.secret(), claim.scope());
        String expected = signing.sign(SigningText.of(payload.request(), claim, payload.signed()));
        if (!Sha256.isSame(expected, claim.signature())) {
            payload.raw().close();
            throw claim.dialect().wrongSignature();
        }
        Scope scope = claim.scope();
        return new Signed(scope.service(), scope.region(), payload.body(signing), payload.length());
    }

    private static Claim claim(LoopbackRequest request) {
        if (QueryClaim.isIn(request)) {
            return QueryClaim.of(request);
        }
        if (HeaderClaim.isIn(request)) {
            return HeaderClaim.of(request);
        }
        throw Spoken.by(request).noSignature();
    }
}
