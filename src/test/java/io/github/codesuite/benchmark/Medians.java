package io.github.codesuite.benchmark;

import java.util.Arrays;
import java.util.concurrent.Callable;

/** The middle one of several measurements. */
final class Medians {

    private static final double NANOS_PER_SECOND = 1e9;

    private Medians() {}

    static double of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** How long something takes once, in seconds. */
    static double seconds(Callable<?> work) throws Exception {
        long start = System.nanoTime();
        work.call();
        return (System.nanoTime() - start) / NANOS_PER_SECOND;
    }
}
