package io.github.codesuite.wire.signature;

import java.security.MessageDigest;

/** Chunks that each carry a signature, which hangs on the one before; the first hangs on the request's. */
final class SignedChunks implements ChunkSeal {

    private final Claim claim;
    private final SigningKey key;
    private final MessageDigest digest = Sha256.start();
    private String previous;
    private String signature = "";

    SignedChunks(Claim claim, SigningKey key) {
        this.claim = claim;
        this.key = key;
        this.previous = claim.signature();
    }

    @Override
    public void begin(String signature) {
        this.signature = signature;
    }

    @Override
    public void update(byte[] octets, int offset, int length) {
        digest.update(octets, offset, length);
    }

    @Override
    public void end() {
        compare(SigningText.ofChunk(claim, previous, Sha256.hex(digest)), signature);
        previous = signature;
    }

    @Override
    public void endTrailer(String signature, String canonical) {
        if (!canonical.isEmpty() || !signature.isEmpty()) {
            compare(SigningText.ofTrailer(claim, previous, Sha256.hex(canonical)), signature);
        }
    }

    private void compare(String text, String signature) {
        if (!Sha256.isSame(key.sign(text), signature)) {
            throw claim.dialect().wrongSignature();
        }
    }
}
