package io.github.codesuite.local.codebuild.run;

import io.github.codesuite.spec.buildspec.Buildspec;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What UPLOAD_ARTIFACTS does: reports first, then artifacts, which a missing report does not keep back. */
final class Uploads {

    private final Buildspec buildspec;
    private final Workspace workspace;
    private final TestReports reports;
    private final Optional<ArtifactUpload> upload;

    /** @param upload empty where the project has no artifacts */
    Uploads(Buildspec buildspec, Workspace workspace, TestReports reports, Optional<ArtifactUpload> upload) {
        this.buildspec = buildspec;
        this.workspace = workspace;
        this.reports = reports;
        this.upload = upload;
    }

    /** Returns true, for the phase. */
    boolean run() throws IOException, InterruptedException, CancelledException, PhaseFailedException {
        Optional<PhaseFailedException> failure = reports();
        if (upload.isPresent() && buildspec.artifacts().isPresent()) {
            upload.get().upload(buildspec.artifacts().get(), workspace);
        }
        if (failure.isPresent()) {
            throw failure.get();
        }
        return true;
    }

    private Optional<PhaseFailedException> reports() throws IOException, InterruptedException, CancelledException {
        Optional<PhaseFailedException> first = Optional.empty();
        for (Buildspec.Report report : List.copyOf(buildspec.reports())) {
            try {
                reports.report(report, workspace);
            } catch (PhaseFailedException failure) {
                first = first.or(() -> Optional.of(failure));
            }
        }
        return first;
    }
}
