package io.github.codesuite.local.codebuild.run;

import io.github.codesuite.local.codebuild.state.BuildProgress;
import io.github.codesuite.local.codebuild.state.PhaseRecord;
import java.io.IOException;
import java.util.Optional;

/** Takes a build through its phases: each is entered, run, ended and said in the log in CodeBuild's words. */
final class PhaseSteps {

    /** What a phase does. */
    @FunctionalInterface
    interface Body<T> {
        T run() throws IOException, InterruptedException, CancelledException, PhaseFailedException;
    }

    private static final PhaseRecord.Context ALL_WELL = new PhaseRecord.Context("", "");

    private final Ledger ledger;
    private final BuildLog log;

    PhaseSteps(Ledger ledger, BuildLog log) {
        this.ledger = ledger;
        this.log = log;
    }

    /** Runs a phase; empty where it failed. */
    <T> Optional<T> phase(String type, Body<T> body) throws IOException, InterruptedException, CancelledException {
        ledger.enter(type);
        try {
            T result = body.run();
            end(type, BuildProgress.SUCCEEDED, ALL_WELL);
            return Optional.of(result);
        } catch (PhaseFailedException failure) {
            end(type, BuildProgress.FAILED, failure.context());
            return Optional.empty();
        }
    }

    private void end(String type, String status, PhaseRecord.Context context) {
        log.container("Phase complete: " + type + " State: " + status);
        log.container("Phase context status code: " + context.statusCode() + " Message: " + context.message());
        ledger.end(status, Optional.of(context));
    }
}
