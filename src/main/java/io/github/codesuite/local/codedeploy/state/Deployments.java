package io.github.codesuite.local.codedeploy.state;

import io.github.codesuite.local.state.Records;
import io.github.codesuite.local.state.StateLock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import software.amazon.awssdk.services.codedeploy.model.DeploymentDoesNotExistException;
import software.amazon.awssdk.services.codedeploy.model.DeploymentLimitExceededException;

/** The deployments. A group has at most one that is not over; a failed one is over in the moment in which its rollback begins. */
public final class Deployments {

    private static final Comparator<Deployment> NEWEST_FIRST = Comparator.comparing(
                    (Deployment deployment) -> deployment.times().create())
            .reversed()
            .thenComparing(Deployment::id);

    /** A deployment that is over, and the deployment that rolls it back. */
    public record Ending(Deployment over, Optional<Deployment> rollback) {}

    private final Records<Deployment> records;

    Deployments(Records<Deployment> records) {
        this.records = records;
    }

    /** Adds a deployment where its group has no active one. */
    public void create(Deployment deployment) {
        try (StateLock lock = records.lock()) {
            activeOf(deployment.placement().groupId()).ifPresent(Deployments::refuseAnother);
            records.write(deployment.id(), deployment);
        }
    }

    /**
     * Ends a deployment that is not over yet. Its rollback is added in the same moment, so that no other deployment comes
     * between; it is written first, so that after a kill a link never leads to nothing.
     *
     * @return the rollback
     */
    public Optional<Deployment> finish(String id, Function<Deployment, Ending> end) {
        try (StateLock lock = records.lock()) {
            Optional<Ending> ending =
                    find(id).filter(found -> !found.status().isOver()).map(end);
            ending.ifPresent(this::write);
            return ending.flatMap(Ending::rollback);
        }
    }

    public Optional<Deployment> find(String id) {
        return records.read(id);
    }

    /** The deployment of that id, or the service's exception. */
    public Deployment get(String id) {
        return find(id).orElseThrow(() -> CodeDeployFaults.of(
                DeploymentDoesNotExistException.builder(), "The deployment " + id + " could not be found"));
    }

    /** Changes a deployment that is not over; returns what stands then, empty where there is none. */
    public Optional<Deployment> update(String id, UnaryOperator<Deployment> change) {
        return records.update(id, old -> old.status().isOver() ? old : change.apply(old));
    }

    /** All, newest first. */
    public List<Deployment> all() {
        return records.all().stream().sorted(NEWEST_FIRST).toList();
    }

    /** Those of a group, newest first. */
    public List<Deployment> of(String groupId) {
        return all().stream()
                .filter(deployment -> deployment.placement().groupId().equals(groupId))
                .toList();
    }

    public Optional<Deployment> activeOf(String groupId) {
        return active().filter(each -> each.placement().groupId().equals(groupId))
                .findFirst();
    }

    /** Those that are not over. */
    public Stream<Deployment> active() {
        return all().stream().filter(deployment -> !deployment.status().isOver());
    }

    public Optional<Deployment> lastAttempted(String groupId) {
        return of(groupId).stream().findFirst();
    }

    public Optional<Deployment> lastSuccessful(String groupId) {
        return of(groupId).stream()
                .filter(deployment -> deployment.status() == Status.SUCCEEDED)
                .findFirst();
    }

    /** Forgets the deployments of a group. */
    public void deleteOf(String groupId) {
        of(groupId).forEach(deployment -> records.delete(deployment.id()));
    }

    private void write(Ending ending) {
        ending.rollback().ifPresent(rollback -> records.write(rollback.id(), rollback));
        records.write(ending.over().id(), ending.over());
    }

    private static void refuseAnother(Deployment active) {
        throw CodeDeployFaults.of(
                DeploymentLimitExceededException.builder(),
                "The Deployment Group '" + active.placement().group() + "' already has an active Deployment '"
                        + active.id() + "'");
    }
}
