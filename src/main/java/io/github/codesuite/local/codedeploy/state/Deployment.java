package io.github.codesuite.local.codedeploy.state;

import io.github.codesuite.local.exec.ProcessRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A deployment.
 *
 * @param previous the revision that the group had before
 * @param creator {@code user} or {@code codeDeployRollback}
 * @param targets the instances that it deploys to, in the order in which it does; empty until it has started
 * @param stop where someone asked for its end
 * @param owner the process that carries it out
 */
public record Deployment(
        String id,
        Placement placement,
        Revision revision,
        Optional<Revision> previous,
        DeploymentOptions options,
        String creator,
        Status status,
        Optional<Failure> failure,
        Times times,
        RollbackLinks rollback,
        List<Target> targets,
        Optional<Stop> stop,
        ProcessRecord owner) {

    public static final String BY_USER = "user";
    public static final String BY_ROLLBACK = "codeDeployRollback";

    /** Where it belongs. */
    public record Placement(String application, String group, String groupId) {}

    /** Why it failed or was stopped; the code as in the API's ErrorCode. */
    public record Failure(String code, String message) {}

    /** When. */
    public record Times(Instant create, Optional<Instant> start, Optional<Instant> complete) {}

    /** The rollback that it led to, and the deployment that it rolls back. */
    public record RollbackLinks(Optional<String> rollback, Optional<String> triggering, Optional<String> message) {
        /** No rollback in sight. */
        public static RollbackLinks none() {
            return new RollbackLinks(Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /** A wish to stop; without a word about rolling back, the deployment's own setting decides. */
    public record Stop(Optional<Boolean> rollBack) {}

    /** Started with these targets. */
    public Deployment started(List<Target> chosen, Instant now) {
        return new Deployment(
                id,
                placement,
                revision,
                previous,
                options,
                creator,
                Status.IN_PROGRESS,
                failure,
                new Times(times.create(), Optional.of(now), Optional.empty()),
                rollback,
                chosen,
                stop,
                owner);
    }

    /** Over; targets that had not begun are skipped, those under way have failed for the same reason. */
    public Deployment over(Status outcome, Optional<Failure> why, RollbackLinks links, Instant now) {
        String reason = why.map(Failure::message).orElse("");
        List<Target> rest = targets.stream()
                .map(target -> target.step().isOver() ? target : target.cutOff(reason, now))
                .toList();
        return new Deployment(
                id,
                placement,
                revision,
                previous,
                options,
                creator,
                outcome,
                why,
                new Times(times.create(), times.start(), Optional.of(now)),
                links,
                rest,
                stop,
                owner);
    }

    /** With other links. */
    public Deployment linked(RollbackLinks links) {
        return new Deployment(
                id, placement, revision, previous, options, creator, status, failure, times, links, targets, stop,
                owner);
    }

    /** With one target changed. */
    public Deployment with(String instance, UnaryOperator<Target> change) {
        List<Target> changed = targets.stream()
                .map(target -> target.instance().equals(instance) ? change.apply(target) : target)
                .toList();
        return withTargets(changed);
    }

    /** With a wish to stop. */
    public Deployment stopping(Stop wish) {
        return new Deployment(
                id,
                placement,
                revision,
                previous,
                options,
                creator,
                status,
                failure,
                times,
                rollback,
                targets,
                Optional.of(wish),
                owner);
    }

    /** The number of targets at a step. */
    public long count(Step step) {
        return targets.stream().filter(target -> target.step() == step).count();
    }

    private Deployment withTargets(List<Target> changed) {
        return new Deployment(
                id, placement, revision, previous, options, creator, status, failure, times, rollback, changed, stop,
                owner);
    }
}
