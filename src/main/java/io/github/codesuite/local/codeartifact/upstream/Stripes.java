package io.github.codesuite.local.codeartifact.upstream;

import java.util.stream.IntStream;

/** Locks among the threads of this process; the same text always has the same one, and many texts share one. */
final class Stripes {

    private static final int COUNT = 64;

    private final Object[] locks =
            IntStream.range(0, COUNT).mapToObj(number -> new Object()).toArray();

    Object of(String text) {
        return locks[Math.floorMod(text.hashCode(), COUNT)];
    }
}
