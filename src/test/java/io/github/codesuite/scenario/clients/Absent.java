package io.github.codesuite.scenario.clients;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;

/** A program that this machine does not have: its tests are skipped, and say so. */
public final class Absent {

    private Absent() {}

    public static DynamicTest test(String program, String missing, String remedy) {
        return DynamicTest.dynamicTest(
                program + " is not there", () -> Assumptions.abort("skipped: " + missing + "; " + remedy));
    }
}
