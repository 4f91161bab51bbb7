package io.github.codesuite.local.codedeploy.run;

import io.github.codesuite.local.codedeploy.state.Installation;
import io.github.codesuite.local.codedeploy.state.Instance;
import io.github.codesuite.local.codedeploy.state.Revision;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The order in which instances have their turn: unhealthy, of unknown, of old, of current revision (user guide, instance health). */
final class FleetOrder {

    private final Function<String, Installation> installations;
    private final Optional<Revision> current;

    /** @param current the revision of the group's last successful deployment */
    FleetOrder(Function<String, Installation> installations, Optional<Revision> current) {
        this.installations = installations;
        this.current = current;
    }

    List<Instance> of(List<Instance> instances) {
        return instances.stream()
                .sorted(Comparator.comparingInt(this::rank).thenComparing(Instance::name))
                .toList();
    }

    private int rank(Instance instance) {
        Installation installation = installations.apply(instance.name());
        if (!installation.healthy()) {
            return 0;
        }
        if (installation.revision().isEmpty()) {
            return 1;
        }
        return installation.revision().equals(current) ? 3 : 2;
    }
}
