package io.github.codesuite.wire.signature;

import io.github.codesuite.local.net.LoopbackRequest;

/** The texts that are signed (SigV4, "Create a string to sign"). */
final class SigningText {

    private SigningText() {}

    /** Of a request whose body has, or is said to have, a hash. */
    static String of(LoopbackRequest request, Claim claim, String payload) {
        String canonical = String.join(
                "\n",
                request.method(),
                CanonicalPath.of(request.path(), claim.dialect()),
                Query.of(request.query()).canonical(),
                SignedHeaders.canonical(request, claim),
                String.join(";", claim.signedHeaders()),
                payload);
        return joined(Claim.ALGORITHM, claim, Sha256.hex(canonical));
    }

    /** Of a chunk, which hangs on the signature before it (S3 API reference, "Transferring Payload in Multiple Chunks"). */
    static String ofChunk(Claim claim, String previous, String hash) {
        return joined(Claim.ALGORITHM + "-PAYLOAD", claim, String.join("\n", previous, Sha256.OF_NOTHING, hash));
    }

    /** Of the headers behind the last chunk. */
    static String ofTrailer(Claim claim, String previous, String hash) {
        return joined("AWS4-HMAC-SHA256-TRAILER", claim, String.join("\n", previous, hash));
    }

    private static String joined(String kind, Claim claim, String rest) {
        return String.join("\n", kind, claim.time().text(), claim.scope().text(), rest);
    }
}
