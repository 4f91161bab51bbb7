package io.github.codesuite.local.codebuild.state;

import io.github.codesuite.local.exec.ProcessRecord;
import java.time.Instant;

/**
 * A build.
 *
 * @param id {@code project:uuid}
 * @param number counts the project's builds
 * @param owner the process that runs it
 * @param isStopping whether somebody, in whatever process, wants it to stop
 */
public record BuildRecord(
        String id,
        long number,
        String project,
        String initiator,
        BuildSettings settings,
        Instant started,
        BuildProgress progress,
        ProcessRecord owner,
        boolean isStopping) {

    /** Of a build that nobody wants to stop. */
    public BuildRecord(
            String id,
            long number,
            String project,
            String initiator,
            BuildSettings settings,
            Instant started,
            BuildProgress progress,
            ProcessRecord owner) {
        this(id, number, project, initiator, settings, started, progress, owner, false);
    }

    /** The id without the project, the name of the log stream. */
    public String uuid() {
        return id.substring(id.indexOf(':') + 1);
    }

    /** The log group that CodeBuild writes to. */
    public String logGroup() {
        return "/aws/codebuild/" + project;
    }

    /** The name of everything that the build starts. */
    public String mark() {
        return "codebuild/" + id;
    }

    /** Whether it has not ended. */
    public boolean isInProgress() {
        return progress.status().equals(BuildProgress.IN_PROGRESS);
    }

    /** This build, as far as it has come now. */
    public BuildRecord with(BuildProgress now) {
        return new BuildRecord(id, number, project, initiator, settings, started, now, owner, isStopping);
    }

    /** This build with a wish to stop, or without. */
    public BuildRecord stopping(boolean wanted) {
        return new BuildRecord(id, number, project, initiator, settings, started, progress, owner, wanted);
    }
}
