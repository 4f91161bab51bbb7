package io.github.codesuite.local.codedeploy.state;

import io.github.codesuite.local.state.Records;
import io.github.codesuite.local.state.StateLock;
import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.codedeploy.model.IamUserArnAlreadyRegisteredException;
import software.amazon.awssdk.services.codedeploy.model.InstanceNameAlreadyRegisteredException;
import software.amazon.awssdk.services.codedeploy.model.InstanceNotRegisteredException;

/** The on-premises instances, deregistered ones too. */
public final class Instances {

    /** Makes an instance that gets none of the ports that others have. */
    @FunctionalInterface
    public interface Birth {
        Instance with(Set<Integer> takenPorts) throws IOException;
    }

    private final Records<Instance> records;

    Instances(Records<Instance> records) {
        this.records = records;
    }

    /** Registers an instance, also under the name of one that was deregistered. */
    public Instance register(String name, Optional<String> userArn, Birth birth) throws IOException {
        try (StateLock lock = records.lock()) {
            if (find(name).filter(Instance::isRegistered).isPresent()) {
                throw CodeDeployFaults.of(
                        InstanceNameAlreadyRegisteredException.builder(),
                        "The on-premises instance name is already registered: " + name);
            }
            userArn.ifPresent(this::refuseKnownUser);
            Instance instance = birth.with(registered().map(Instance::port).collect(Collectors.toUnmodifiableSet()));
            records.write(name, instance);
            return instance;
        }
    }

    /** Deregisters an instance, which stays known; its port is free for others. */
    public Instance deregister(String name, Instant now) {
        return change(name, instance -> instance.deregisteredAt(now));
    }

    /** Replaces an instance's tags. */
    public void tag(String name, UnaryOperator<Map<String, String>> change) {
        change(name, instance -> instance.tagged(change.apply(instance.tags())));
    }

    public Optional<Instance> find(String name) {
        return records.read(name);
    }

    /** The instance of that name, registered or not, or the service's exception. */
    public Instance get(String name) {
        return find(name).orElseThrow(() -> unknown(name));
    }

    /** All, by name. */
    public List<Instance> all() {
        return records.all().stream()
                .sorted(Comparator.comparing(Instance::name))
                .toList();
    }

    /** The registered instances of a group, by name. */
    public List<Instance> selectedBy(Selection selection) {
        return all().stream()
                .filter(Instance::isRegistered)
                .filter(instance -> selection.matches(instance.tags()))
                .toList();
    }

    private Instance change(String name, UnaryOperator<Instance> change) {
        try (StateLock lock = records.lock()) {
            Instance changed =
                    change.apply(find(name).filter(Instance::isRegistered).orElseThrow(() -> unknown(name)));
            records.write(name, changed);
            return changed;
        }
    }

    private void refuseKnownUser(String arn) {
        if (registered()
                .anyMatch(instance -> instance.userArn().filter(arn::equals).isPresent())) {
            throw CodeDeployFaults.of(
                    IamUserArnAlreadyRegisteredException.builder(),
                    "The IAM user ARN is already registered with an on-premises instance: " + arn);
        }
    }

    private Stream<Instance> registered() {
        return all().stream().filter(Instance::isRegistered);
    }

    private static RuntimeException unknown(String name) {
        return CodeDeployFaults.of(
                InstanceNotRegisteredException.builder(), "The on-premises instance is not registered: " + name);
    }
}
