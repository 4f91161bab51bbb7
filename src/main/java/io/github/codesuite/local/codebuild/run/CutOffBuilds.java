package io.github.codesuite.local.codebuild.run;

import io.github.codesuite.local.codebuild.state.BuildProgress;
import io.github.codesuite.local.codebuild.state.BuildRecord;
import io.github.codesuite.local.codebuild.state.PhaseRecord;
import io.github.codesuite.local.exec.ProcessRecord;
import io.github.codesuite.local.state.FileTrees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;

/** Builds whose process was killed: their own processes are ended, their records say FAULT, and each is told. */
public final class CutOffBuilds {

    private static final String CODE = "BUILD_CUT_OFF";

    private final Surroundings around;

    public CutOffBuilds(Surroundings around) {
        this.around = around;
    }

    /** Settles them; builds of processes that live are left alone. */
    public void settle() {
        around.state().builds().all().stream().filter(CutOffBuilds::isCutOff).forEach(this::settle);
    }

    /** The build as it is, or as it is once it has been settled. */
    BuildRecord settledIfCutOff(BuildRecord build) {
        if (!isCutOff(build)) {
            return build;
        }
        settle(build);
        return around.state().builds().read(build.id()).orElse(build);
    }

    private static boolean isCutOff(BuildRecord build) {
        return build.isInProgress() && !build.owner().isAlive();
    }

    private void settle(BuildRecord build) {
        for (ProcessRecord orphan : around.processes().endOwnedBy(build.mark())) {
            around.notices()
                    .accept("Ended process " + orphan.pid() + " of build " + build.id() + ": " + orphan.command());
        }
        String why = "the process that ran this build (pid " + build.owner().pid() + ") ended before it";
        around.state().builds().update(build.id(), found -> isCutOff(found) ? settled(found, why) : found);
        deleteFolders(build);
        around.notices().accept("Build " + build.id() + " was cut off: " + why);
    }

    private BuildRecord settled(BuildRecord build, String why) {
        Instant now = around.ticker().now();
        BuildProgress progress = build.progress();
        if (progress.current().ended().isEmpty()) {
            progress = progress.phaseEnded(BuildProgress.FAULT, now, Optional.of(new PhaseRecord.Context(CODE, why)));
        }
        return build.with(progress.completed(BuildProgress.FAULT, now));
    }

    private void deleteFolders(BuildRecord build) {
        try {
            FileTrees.delete(around.state().workspace(build));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
