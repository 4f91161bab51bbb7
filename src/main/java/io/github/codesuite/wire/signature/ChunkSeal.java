package io.github.codesuite.wire.signature;

/** What holds the chunks of a body together. */
interface ChunkSeal extends BodyCheck {

    /**
     * A chunk begins.
     *
     * @param signature as its head has it; empty where it has none
     */
    void begin(String signature);

    /**
     * The last chunk is through.
     *
     * @param signature of the trailer; empty where it has none
     * @param canonical the trailer's other lines as they are signed; empty where there are none
     */
    void endTrailer(String signature, String canonical);
}
