package io.github.codesuite.local.codedeploy.state;

import io.github.codesuite.local.state.Records;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.codedeploy.model.DeploymentConfigAlreadyExistsException;
import software.amazon.awssdk.services.codedeploy.model.DeploymentConfigDoesNotExistException;

/** The deployment configurations: AWS's own for servers, and those that were made. */
public final class DeploymentConfigs {

    private final Records<DeploymentConfig> records;

    DeploymentConfigs(Records<DeploymentConfig> records) {
        this.records = records;
    }

    /** Adds one. */
    public void create(DeploymentConfig config) {
        if (find(config.name()).isPresent() || !records.create(config.name(), config)) {
            throw CodeDeployFaults.of(
                    DeploymentConfigAlreadyExistsException.builder(),
                    "Deployment Configuration already exists: " + config.name());
        }
    }

    /** The configuration of that name, or the service's exception. */
    public DeploymentConfig get(String name) {
        return find(name)
                .orElseThrow(() -> CodeDeployFaults.of(
                        DeploymentConfigDoesNotExistException.builder(),
                        "No Deployment Configuration found for name: " + name));
    }

    public List<DeploymentConfig> all() {
        return Stream.concat(DeploymentConfig.builtIn().stream(), records.all().stream())
                .toList();
    }

    private Optional<DeploymentConfig> find(String name) {
        return DeploymentConfig.builtIn().stream()
                .filter(config -> config.name().equals(name))
                .findFirst()
                .or(() -> records.read(name));
    }
}
