package io.github.codesuite.local.codebuild.run;

import io.github.codesuite.local.codebuild.state.BuildProgress;
import io.github.codesuite.local.codebuild.state.BuildRecord;
import io.github.codesuite.local.codebuild.state.CodeBuildState;
import io.github.codesuite.local.codebuild.state.PhaseRecord;
import io.github.codesuite.poll.Ticker;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Writes down how far a build has come, at every step and before the next one begins. Used by one thread. */
final class Ledger {

    private final CodeBuildState state;
    private final Ticker ticker;
    private BuildRecord build;

    Ledger(CodeBuildState state, Ticker ticker, BuildRecord build) {
        this.state = state;
        this.ticker = ticker;
        this.build = build;
    }

    BuildRecord build() {
        return build;
    }

    /** Enters a phase; the one before has ended well. */
    void enter(String phase) {
        if (build.progress().current().ended().isEmpty()) {
            end(BuildProgress.SUCCEEDED, Optional.empty());
        }
        change(progress -> progress.phaseBegun(phase, ticker.now()));
    }

    /** Ends the current phase. */
    void end(String status, Optional<PhaseRecord.Context> why) {
        change(progress -> progress.phaseEnded(status, ticker.now(), why));
    }

    /** Ends the build. */
    void complete(String status) {
        change(progress -> progress.completed(status, ticker.now()));
    }

    /** Writes down something else that is known now; a wish to stop that stands in the record stays there. */
    void change(UnaryOperator<BuildProgress> step) {
        BuildRecord next = build.with(step.apply(build.progress()));
        build = next;
        build = state.builds()
                .update(next.id(), found -> next.stopping(found.isStopping()))
                .orElseGet(() -> written(next));
    }

    private BuildRecord written(BuildRecord next) {
        state.builds().write(next.id(), next);
        return next;
    }
}
