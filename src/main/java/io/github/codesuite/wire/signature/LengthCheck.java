package io.github.codesuite.wire.signature;

/** A body must be as long as announced; one that is longer is refused as soon as it is. */
final class LengthCheck implements BodyCheck {

    private final long expected;
    private long seen;

    LengthCheck(long expected) {
        this.expected = expected;
    }

    @Override
    public void update(byte[] octets, int offset, int length) {
        seen += length;
        if (seen > expected) {
            throw BodyFaults.incomplete();
        }
    }

    @Override
    public void end() {
        if (seen != expected) {
            throw BodyFaults.incomplete();
        }
    }
}
