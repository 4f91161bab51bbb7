package io.github.codesuite.stage.build;

import io.github.codesuite.results.StageResult;

/** How a build ended; each verdict carries what the end card says. */
public sealed interface BuildVerdict {

    /** For the end card and summary.json. */
    StageResult result();

    /** SUCCEEDED. */
    record Succeeded(StageResult result) implements BuildVerdict {}

    /** FAILED, FAULT or a status that we do not know. */
    record Failed(StageResult result) implements BuildVerdict {}

    /** Stopped by us or by someone else, or TIMED_OUT by CodeBuild's own limit. */
    record Stopped(StageResult result) implements BuildVerdict {}

    /** Our patience ended; the build still runs. */
    record StillRunning(StageResult result) implements BuildVerdict {}

    /** Started and not followed, as asked. */
    record Started(StageResult result) implements BuildVerdict {}
}
