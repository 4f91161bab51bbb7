package io.github.codesuite.follow;

import java.time.Duration;
import software.amazon.awssdk.core.exception.SdkException;

/** Takes what is seen of a build, all of it on the thread that follows. */
public interface BuildListener {

    /** A phase began or ended: each once, in order, an end after the log lines that were there when it was seen. */
    void phase(PhaseChange change);

    /** A line of the build's log, without its line break: each once, in order. */
    void line(String line);

    /** The build is still being followed: many times, at least every five seconds. */
    void tick();

    /** Asking fails or works again: one line for each. */
    void hiccup(String line);

    /** The log has a name, but is not there yet: at most once, before its first line. */
    void logAwaited();

    /** The log cannot be read, or not any further: at most once; the build goes on. */
    void logLost(SdkException failure);

    /** The log still grew when the limit for reading on after the end was reached: at most once. */
    void logCut(Duration limit);
}
