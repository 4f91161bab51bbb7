package io.github.codesuite.follow;

import software.amazon.awssdk.services.codebuild.model.Build;

/** How the following of a build ended. */
public sealed interface BuildOutcome {

    /** The newest state of the build that was seen; what {@code StartBuild} answered where none was. */
    Build build();

    /** The build ended, or has a status that this version does not know. */
    record Ended(Build build) implements BuildOutcome {}

    /** Patience ended; the build goes on. */
    record TimedOut(Build build) implements BuildOutcome {}

    /** The thread was interrupted, its interrupt status is cleared; the build goes on. */
    record Interrupted(Build build) implements BuildOutcome {}
}
