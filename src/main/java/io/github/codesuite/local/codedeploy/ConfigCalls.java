package io.github.codesuite.local.codedeploy;

import io.github.codesuite.local.codedeploy.state.CodeDeployFaults;
import io.github.codesuite.local.codedeploy.state.DeploymentConfig;
import io.github.codesuite.local.codedeploy.state.DeploymentConfig.Minimum;
import io.github.codesuite.local.codedeploy.state.DeploymentConfig.Unit;
import io.github.codesuite.local.codedeploy.state.DeploymentConfigs;
import io.github.codesuite.poll.Ticker;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.codedeploy.model.ComputePlatform;
import software.amazon.awssdk.services.codedeploy.model.CreateDeploymentConfigRequest;
import software.amazon.awssdk.services.codedeploy.model.CreateDeploymentConfigResponse;
import software.amazon.awssdk.services.codedeploy.model.GetDeploymentConfigRequest;
import software.amazon.awssdk.services.codedeploy.model.GetDeploymentConfigResponse;
import software.amazon.awssdk.services.codedeploy.model.InvalidDeploymentConfigNameException;
import software.amazon.awssdk.services.codedeploy.model.InvalidMinimumHealthyHostValueException;
import software.amazon.awssdk.services.codedeploy.model.ListDeploymentConfigsRequest;
import software.amazon.awssdk.services.codedeploy.model.ListDeploymentConfigsResponse;
import software.amazon.awssdk.services.codedeploy.model.MinimumHealthyHosts;
import software.amazon.awssdk.services.codedeploy.model.MinimumHealthyHostsType;

/** Requests about deployment configurations. */
final class ConfigCalls {

    private final DeploymentConfigs configs;
    private final Ticker ticker;

    ConfigCalls(DeploymentConfigs configs, Ticker ticker) {
        this.configs = configs;
        this.ticker = ticker;
    }

    CreateDeploymentConfigResponse create(CreateDeploymentConfigRequest request) {
        String name = Given.config(request.deploymentConfigName());
        if (name.startsWith(DeploymentConfig.RESERVED)) {
            throw CodeDeployFaults.of(
                    InvalidDeploymentConfigNameException.builder(),
                    "Names must not begin with " + DeploymentConfig.RESERVED);
        }
        Given.only("computePlatform", request.computePlatformAsString(), ComputePlatform.SERVER.toString());
        DeploymentConfig config = new DeploymentConfig(
                name, UUID.randomUUID().toString(), minimum(request.minimumHealthyHosts()), ticker.now());
        configs.create(config);
        return CreateDeploymentConfigResponse.builder()
                .deploymentConfigId(config.id())
                .build();
    }

    GetDeploymentConfigResponse get(GetDeploymentConfigRequest request) {
        DeploymentConfig config = configs.get(Given.config(request.deploymentConfigName()));
        return GetDeploymentConfigResponse.builder()
                .deploymentConfigInfo(info -> info.deploymentConfigName(config.name())
                        .deploymentConfigId(config.id())
                        .createTime(config.createTime())
                        .computePlatform(ComputePlatform.SERVER)
                        .minimumHealthyHosts(
                                hosts -> hosts.type(config.minimum().unit().name())
                                        .value(config.minimum().value())))
                .build();
    }

    ListDeploymentConfigsResponse list(ListDeploymentConfigsRequest request) {
        Page<String> page =
                Page.of(configs.all().stream().map(DeploymentConfig::name).toList(), request.nextToken());
        return ListDeploymentConfigsResponse.builder()
                .deploymentConfigsList(page.items())
                .nextToken(page.token())
                .build();
    }

    private static Minimum minimum(@Nullable MinimumHealthyHosts hosts) {
        if (hosts == null || hosts.value() == null || hosts.value() < 0) {
            throw invalid("The minimum of healthy hosts needs a value that is not negative");
        }
        if (hosts.type() == MinimumHealthyHostsType.HOST_COUNT) {
            return new Minimum(Unit.HOST_COUNT, hosts.value());
        }
        if (hosts.type() == MinimumHealthyHostsType.FLEET_PERCENT && hosts.value() <= 100) {
            return new Minimum(Unit.FLEET_PERCENT, hosts.value());
        }
        throw invalid("The minimum of healthy hosts is a HOST_COUNT, or a FLEET_PERCENT of at most 100");
    }

    private static RuntimeException invalid(String message) {
        return CodeDeployFaults.of(InvalidMinimumHealthyHostValueException.builder(), message);
    }
}
