package io.github.codesuite.local.codebuild.run;

import io.github.codesuite.local.codebuild.state.BuildProgress;
import io.github.codesuite.local.codebuild.state.BuildRecord;
import io.github.codesuite.local.codebuild.state.PhaseRecord;
import java.io.IOException;
import java.util.Optional;

/**
 * One build from QUEUED to COMPLETED, in the order of AWS's phases. However it ends, its processes have ended, its log is
 * complete and its folders are gone before its record says so.
 */
final class BuildRun implements Runnable {

    private static final PhaseRecord.Context TIMED_OUT =
            new PhaseRecord.Context("BUILD_TIMED_OUT", "Build has timed out. ");
    private static final String FAULT_CODE = "INTERNAL_ERROR";

    private final Surroundings around;
    private final Cancellation cancellation;
    private final Ledger ledger;

    BuildRun(Surroundings around, Cancellation cancellation, BuildRecord build) {
        this.around = around;
        this.cancellation = cancellation;
        this.ledger = new Ledger(around.state(), around.ticker(), build);
    }

    /** How far it has come, written down or not. */
    BuildRecord build() {
        return ledger.build();
    }

    @Override
    public void run() {
        String status = BuildProgress.FAULT;
        try {
            status = execute();
            endPhase(BuildProgress.SUCCEEDED, Optional.empty());
        } catch (CancelledException cancelled) {
            status = cancelled.status();
            endPhase(status, status.equals(BuildProgress.TIMED_OUT) ? Optional.of(TIMED_OUT) : Optional.empty());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            status = BuildProgress.STOPPED;
            endPhase(status, Optional.empty());
        } catch (IOException | RuntimeException | Error defect) {
            status = BuildProgress.FAULT;
            endByFault(defect);
        } finally {
            ledger.complete(status);
        }
    }

    /** Ends a build for which there was no thread. */
    void neverRuns(Throwable why) {
        endByFault(why);
        ledger.complete(BuildProgress.FAULT);
    }

    private void endByFault(Throwable defect) {
        around.notices().accept("Build " + ledger.build().id() + " failed by a fault of the local cloud: " + defect);
        endPhase(BuildProgress.FAULT, Optional.of(new PhaseRecord.Context(FAULT_CODE, defect.toString())));
    }

    private String execute() throws IOException, InterruptedException, CancelledException {
        ledger.enter("QUEUED");
        ledger.enter("PROVISIONING");
        Workspace workspace = Workspace.create(around.state().workspace(ledger.build()));
        try (BuildLog log = openLog()) {
            boolean succeeded = inContainer(workspace, log);
            ledger.enter("FINALIZING");
            return succeeded ? BuildProgress.SUCCEEDED : BuildProgress.FAILED;
        } finally {
            delete(workspace);
        }
    }

    /** What cannot be removed does not change how the build ended. */
    private void delete(Workspace workspace) {
        try {
            workspace.delete();
        } catch (IOException failure) {
            around.notices().accept("The folder " + workspace.root() + " could not be removed: " + failure);
        }
    }

    private BuildLog openLog() {
        BuildRecord build = ledger.build();
        LogStream stream =
                LogStream.open(around.logs().get(), build.logGroup(), build.uuid(), around.ticker(), around.notices());
        return new BuildLog(stream, around.ticker());
    }

    private boolean inContainer(Workspace workspace, BuildLog log)
            throws IOException, InterruptedException, CancelledException {
        PhaseSteps steps = new PhaseSteps(ledger, log);
        Preparation preparation = new Preparation(around, workspace, log);
        Optional<Preparation.Prepared> prepared =
                steps.phase("DOWNLOAD_SOURCE", () -> preparation.prepare(ledger.build()));
        if (prepared.isEmpty()) {
            return false;
        }
        try (ShellSession shell = shell(prepared.get(), workspace, log)) {
            return phases(prepared.get(), workspace, log, steps, shell);
        }
    }

    private ShellSession shell(Preparation.Prepared prepared, Workspace workspace, BuildLog log) {
        ShellSession.Settings settings = new ShellSession.Settings(
                prepared.shell(),
                prepared.environment(),
                workspace.source(),
                ledger.build().mark(),
                workspace.scratch());
        return new ShellSession(around.processes(), settings, cancellation, log::output);
    }

    private boolean phases(
            Preparation.Prepared prepared, Workspace workspace, BuildLog log, PhaseSteps steps, ShellSession shell)
            throws IOException, InterruptedException, CancelledException {
        CommandPhases commands = new CommandPhases(prepared.buildspec(), steps, log, shell);
        if (!commands.run()) {
            return false;
        }
        var exported = commands.exported();
        ledger.change(progress -> progress.withExported(exported));
        Uploads uploads = uploads(prepared, workspace, log, new ShellTexts(shell));
        boolean uploaded = steps.phase("UPLOAD_ARTIFACTS", uploads::run).isPresent();
        return uploaded && commands.haveSucceeded();
    }

    private Uploads uploads(Preparation.Prepared prepared, Workspace workspace, BuildLog log, ShellTexts texts) {
        TestReports reports = new TestReports(around.state(), around.ticker(), ledger, log, texts);
        Optional<ArtifactUpload> upload = ledger.build().settings().artifacts().isS3()
                ? Optional.of(new ArtifactUpload(around.s3().get(), ledger, log, texts))
                : Optional.empty();
        return new Uploads(prepared.buildspec(), workspace, reports, upload);
    }

    private void endPhase(String status, Optional<PhaseRecord.Context> why) {
        if (ledger.build().progress().current().ended().isEmpty()) {
            ledger.end(status, why);
        }
    }
}
