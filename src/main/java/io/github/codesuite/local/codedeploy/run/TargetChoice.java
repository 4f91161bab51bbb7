package io.github.codesuite.local.codedeploy.run;

import io.github.codesuite.local.codedeploy.state.Deployment;
import io.github.codesuite.local.codedeploy.state.Installation;
import io.github.codesuite.local.codedeploy.state.Instance;
import io.github.codesuite.local.codedeploy.state.Revision;
import io.github.codesuite.local.codedeploy.state.Store;
import io.github.codesuite.local.codedeploy.state.Target;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which instances of a group a deployment goes to: all; with updateOutdatedInstancesOnly those that do not run its
 * revision; for a rollback those that the failed deployment has touched and those that do not run the good revision
 * anyway, so that the others stay as they are.
 */
final class TargetChoice {

    private final Store store;

    TargetChoice(Store store) {
        this.store = store;
    }

    List<Instance> of(Deployment deployment, List<Instance> fleet) {
        Set<String> touched = deployment
                .rollback()
                .triggering()
                .flatMap(store.deployments()::find)
                .map(TargetChoice::touchedBy)
                .orElse(Set.of());
        boolean isForAll = deployment.rollback().triggering().isEmpty()
                && !deployment.options().updateOutdatedInstancesOnly();
        return fleet.stream()
                .filter(instance -> isForAll || touched.contains(instance.name()) || !runs(instance, deployment))
                .toList();
    }

    /** The instances on which a deployment has begun anything. */
    static Set<String> touchedBy(Deployment deployment) {
        return deployment.targets().stream()
                .filter(target ->
                        target.events().stream().anyMatch(event -> event.start().isPresent()))
                .map(Target::instance)
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean runs(Instance instance, Deployment deployment) {
        Installation installation = store.installations()
                .get(instance.name(), deployment.placement().groupId());
        Optional<Revision> wanted = Optional.of(deployment.revision());
        return installation.healthy() && installation.revision().equals(wanted);
    }
}
