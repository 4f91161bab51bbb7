package io.github.codesuite.scenario.kill;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Counts how often a method is reached with an argument that matches, and ends this very JVM by SIGKILL at the n-th time. Loaded
 * by the boot loader, so that every class can call it.
 */
public final class KillPoint {

    private static final AtomicInteger REACHED = new AtomicInteger();
    private static volatile String argument = "";
    private static volatile int number = Integer.MAX_VALUE;

    private KillPoint() {}

    /** Sets the point: the n-th call that has an argument whose text matches the regular expression. */
    public static void set(String regex, int nth) {
        argument = regex;
        number = nth;
    }

    /** Called by the method of the point. */
    public static void reached(Object[] arguments) {
        boolean matches =
                Arrays.stream(arguments).anyMatch(each -> String.valueOf(each).matches(argument));
        if (matches && REACHED.incrementAndGet() == number) {
            die();
        }
    }

    private static void die() {
        try {
            new ProcessBuilder(
                            "/bin/sh",
                            "-c",
                            "kill -9 " + ProcessHandle.current().pid())
                    .start();
        } catch (IOException failure) {
            Runtime.getRuntime().halt(99);
        }
        while (true) {
            LockSupport.park();
        }
    }
}
