package io.github.codesuite.wire.codec;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.core.SdkPojo;

/** The shapes that have been seen so far: each class of the SDK is read once. Thread-safe. */
final class Shapes {

    /** Deeper than any request that a service could make sense of, and far from a thread's stack. */
    static final int DEPTH = 64;

    private final Map<Class<?>, Shape> byClass = new ConcurrentHashMap<>();

    Shape of(SdkPojo structure) {
        Shape known = byClass.get(structure.getClass());
        return known != null
                ? known
                : byClass.computeIfAbsent(structure.getClass(), type -> Shape.of(structure.sdkFields()));
    }

    /** @throws Malformed if a body is nested too deeply */
    static int below(int depth) {
        if (depth >= DEPTH) {
            throw Malformed.body("The request is nested more than " + DEPTH + " levels deep");
        }
        return depth + 1;
    }
}
