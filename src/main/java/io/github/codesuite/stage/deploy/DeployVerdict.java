package io.github.codesuite.stage.deploy;

import io.github.codesuite.results.StageResult;

/** How a deployment ended; each verdict carries what the end card says. */
public sealed interface DeployVerdict {

    /** For the end card and summary.json. */
    StageResult result();

    /** Succeeded. */
    record Succeeded(StageResult result) implements DeployVerdict {}

    /** Failed, rolled back or not, or a status that we do not know. */
    record Failed(StageResult result) implements DeployVerdict {}

    /** Stopped by us or by someone else. */
    record Stopped(StageResult result) implements DeployVerdict {}

    /** Our patience ended; the deployment still runs. */
    record StillRunning(StageResult result) implements DeployVerdict {}

    /** Created and not followed, as asked. */
    record Started(StageResult result) implements DeployVerdict {}
}
