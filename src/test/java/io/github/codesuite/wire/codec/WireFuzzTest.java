package io.github.codesuite.wire.codec;

import com.code_intelligence.jazzer.junit.FuzzTest;

/**
 * Fuzzes what reads requests. An ordinary build runs the kept corpus of {@code WireFuzzTestInputs}; with {@code JAZZER_FUZZ=1}
 * in the environment and one method chosen, it looks for new inputs for a while, and what breaks is added to the corpus.
 */
class WireFuzzTest {

    private final FuzzTargets targets = new FuzzTargets();

    @FuzzTest(maxDuration = "1m")
    void json(byte[] data) {
        targets.json(data);
    }

    @FuzzTest(maxDuration = "1m")
    void restJson(byte[] data) {
        targets.restJson(data);
    }

    @FuzzTest(maxDuration = "1m")
    void query(byte[] data) {
        targets.query(data);
    }

    @FuzzTest(maxDuration = "1m")
    void xml(byte[] data) {
        targets.xml(data);
    }

    @FuzzTest(maxDuration = "1m")
    void path(byte[] data) {
        targets.path(data);
    }
}
