package io.github.codesuite.mojo;

import io.github.codesuite.cloud.Cloud;
import io.github.codesuite.failure.StageFailure;
import io.github.codesuite.follow.Following;
import io.github.codesuite.follow.NextCommands;
import io.github.codesuite.results.LastRun;
import io.github.codesuite.stage.runs.Run;
import io.github.codesuite.stage.runs.Runs;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which run a goal acts on: the one with the id that was said, or else the one of this project that has not ended. */
final class RunChoices {

    private final Optional<String> id;
    private final ProjectRuns project;
    private final LastRun last;
    private final NextCommands next;

    /** @param id of the command line */
    RunChoices(Optional<String> id, ProjectRuns project, LastRun last, NextCommands next) {
        this.id = id;
        this.project = project;
        this.last = last;
        this.next = next;
    }

    /** Follows a build, for the module that it belongs to. */
    io.github.codesuite.stage.build.ResumeRequest build(Run run, Following following) {
        return new io.github.codesuite.stage.build.ResumeRequest(
                project.module(run.subject()), run.id(), project.artifactsDirectory(run.subject()), following);
    }

    /** Follows a deployment, for the module that it belongs to. */
    io.github.codesuite.stage.deploy.ResumeRequest deployment(Run run, Following following) {
        return new io.github.codesuite.stage.deploy.ResumeRequest(project.module(run.subject()), run.id(), following);
    }

    /** The one that was said, or all of the project, newest first. */
    List<Run> all(Cloud cloud) {
        return id.isPresent() ? List.of(said(cloud, id.get())) : new Runs(cloud).of(project.scope(last.ids()));
    }

    /** The one to be stopped; empty where nothing runs. */
    Optional<Run> toStop(Cloud cloud, Instant now) {
        return id.isPresent() ? Optional.of(said(cloud, id.get())) : unfinished("stop", all(cloud), now);
    }

    /** The one to be followed: also one that has ended, where the run that started it has not seen its end. */
    Run toResume(Cloud cloud, Instant now) {
        if (id.isPresent()) {
            return said(cloud, id.get());
        }
        List<Run> all = all(cloud);
        return unfinished("resume", all, now)
                .or(() -> only(
                        "resume",
                        all.stream().filter(run -> last.isUnseen(run.id())).toList(),
                        now))
                .orElseThrow(() -> nothing(all, now));
    }

    private Run said(Cloud cloud, String given) {
        return new Runs(cloud)
                .find(given)
                .orElseThrow(() -> new StageFailure(
                        StageFailure.Kind.COULD_NOT_ASK,
                        "Looking for " + given,
                        "neither CodeBuild nor CodeDeploy of this cloud knows it",
                        "codesuite.id",
                        next.status()));
    }

    private Optional<Run> unfinished(String goal, List<Run> all, Instant now) {
        return only(goal, all.stream().filter(run -> !run.isOver()).toList(), now);
    }

    private Optional<Run> only(String goal, List<Run> candidates, Instant now) {
        if (candidates.size() > 1) {
            throw new StageFailure(
                    StageFailure.Kind.COULD_NOT_ASK,
                    "Choosing what to " + goal,
                    candidates.size() + " could be meant:\n"
                            + candidates.stream()
                                    .map(run -> "    " + run.line(now) + "\n      " + next.of(goal, run.id()))
                                    .collect(Collectors.joining("\n")),
                    "codesuite.id",
                    next.of(goal, candidates.get(0).id()));
        }
        return candidates.stream().findFirst();
    }

    private StageFailure nothing(List<Run> all, Instant now) {
        String newest = all.stream()
                .findFirst()
                .map(run -> "; the last was " + run.line(now))
                .orElse("");
        return new StageFailure(
                StageFailure.Kind.COULD_NOT_ASK,
                "Choosing what to resume",
                "nothing of this project runs, and every end was seen" + newest,
                "codesuite.id",
                all.isEmpty() ? "run a build first" : next.resume(all.get(0).id()));
    }
}
