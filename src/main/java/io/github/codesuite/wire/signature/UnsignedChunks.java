package io.github.codesuite.wire.signature;

/** Chunks that only their trailing checksum holds together ({@code STREAMING-UNSIGNED-PAYLOAD-TRAILER}). */
final class UnsignedChunks implements ChunkSeal {

    @Override
    public void begin(String signature) {
        if (!signature.isEmpty()) {
            throw BodyFaults.malformedChunk("a signature stands in an unsigned chunk");
        }
    }

    @Override
    public void update(byte[] octets, int offset, int length) {
        // Nothing is signed.
    }

    @Override
    public void end() {
        // Nothing is signed.
    }

    @Override
    public void endTrailer(String signature, String canonical) {
        if (!signature.isEmpty()) {
            throw BodyFaults.malformedTrailer("a signature stands in an unsigned trailer");
        }
    }
}
