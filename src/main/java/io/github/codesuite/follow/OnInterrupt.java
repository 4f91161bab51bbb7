package io.github.codesuite.follow;

/** What becomes of a run when the one who follows it is interrupted. */
public enum OnInterrupt {
    /** It is stopped, and followed to its end. */
    STOP,
    /** It goes on; the next command is printed. */
    DETACH
}
