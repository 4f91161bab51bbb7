package io.github.codesuite.stage.publish;

import io.github.codesuite.results.StageResult;
import java.util.List;

/** How publishing ended; all that stops it is a failure instead. */
public sealed interface PublishVerdict {

    /** One result per module and then one per package, for the end card. */
    List<StageResult> results();

    /** Every version is complete and Published. */
    record Published(int uploaded, int alreadyThere, List<StageResult> results) implements PublishVerdict {}

    /** Interrupted; a re-run continues. */
    record Stopped(List<StageResult> results) implements PublishVerdict {}
}
