package io.github.codesuite.wire.signature;

import java.security.MessageDigest;
import java.util.function.Supplier;

/** A body must have the hash that was signed. */
final class HashCheck implements BodyCheck {

    private final MessageDigest digest = Sha256.start();
    private final String expected;
    private final Supplier<SignatureRefusal> refusal;

    HashCheck(String expected, Dialect dialect) {
        this.expected = expected;
        this.refusal = dialect == Dialect.S3 ? BodyFaults::wrongHash : dialect::wrongSignature;
    }

    @Override
    public void update(byte[] octets, int offset, int length) {
        digest.update(octets, offset, length);
    }

    @Override
    public void end() {
        if (!Sha256.isSame(expected, Sha256.hex(digest))) {
            throw refusal.get();
        }
    }
}
