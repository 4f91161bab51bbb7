package io.github.codesuite.wire.signature;

/** Something that must hold for the bytes of a body once all have passed by. */
interface BodyCheck {

    void update(byte[] octets, int offset, int length);

    /**
     * All bytes have passed by.
     *
     * @throws SignatureRefusal if it does not hold
     */
    void end();
}
