package io.github.codesuite.local.codedeploy;

import io.github.codesuite.local.codedeploy.run.Engine;
import io.github.codesuite.local.codedeploy.state.AutoRollback;
import io.github.codesuite.local.codedeploy.state.CodeDeployFaults;
import io.github.codesuite.local.codedeploy.state.Deployment;
import io.github.codesuite.local.codedeploy.state.DeploymentOptions;
import io.github.codesuite.local.codedeploy.state.Group;
import io.github.codesuite.local.codedeploy.state.Store;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.codedeploy.model.BatchGetDeploymentsRequest;
import software.amazon.awssdk.services.codedeploy.model.BatchGetDeploymentsResponse;
import software.amazon.awssdk.services.codedeploy.model.BatchLimitExceededException;
import software.amazon.awssdk.services.codedeploy.model.CreateDeploymentRequest;
import software.amazon.awssdk.services.codedeploy.model.CreateDeploymentResponse;
import software.amazon.awssdk.services.codedeploy.model.DeploymentIdRequiredException;
import software.amazon.awssdk.services.codedeploy.model.DescriptionTooLongException;
import software.amazon.awssdk.services.codedeploy.model.FileExistsBehavior;
import software.amazon.awssdk.services.codedeploy.model.GetDeploymentRequest;
import software.amazon.awssdk.services.codedeploy.model.GetDeploymentResponse;
import software.amazon.awssdk.services.codedeploy.model.InvalidFileExistsBehaviorException;
import software.amazon.awssdk.services.codedeploy.model.StopDeploymentRequest;
import software.amazon.awssdk.services.codedeploy.model.StopDeploymentResponse;
import software.amazon.awssdk.services.codedeploy.model.StopStatus;

/** Requests that create, show and stop deployments. */
final class DeploymentCalls {

    /** At most so many deployments in one call (API reference, BatchGetDeployments). */
    private static final int BATCH = 25;

    /** The longest description (user guide, limits). */
    private static final int DESCRIPTION = 256;

    private final Store store;
    private final Engine engine;

    DeploymentCalls(Store store, Engine engine) {
        this.store = store;
        this.engine = engine;
    }

    CreateDeploymentResponse create(CreateDeploymentRequest request) {
        String application = store.applications()
                .get(Given.application(request.applicationName()))
                .name();
        Group group = store.groups().get(application, Given.group(request.deploymentGroupName()));
        String id = engine.launch().launch(group, RevisionLocations.read(request.revision()), options(request, group));
        return CreateDeploymentResponse.builder().deploymentId(id).build();
    }

    GetDeploymentResponse get(GetDeploymentRequest request) {
        Deployment deployment = engine.settlement()
                .settledIfCutOff(store.deployments().get(Given.deploymentId(request.deploymentId())));
        return GetDeploymentResponse.builder()
                .deploymentInfo(DeploymentReply.of(deployment))
                .build();
    }

    BatchGetDeploymentsResponse getAll(BatchGetDeploymentsRequest request) {
        List<String> ids = Given.some(
                request.deploymentIds(),
                DeploymentIdRequiredException.builder(),
                BATCH,
                BatchLimitExceededException.builder());
        return BatchGetDeploymentsResponse.builder()
                .deploymentsInfo(ids.stream()
                        .map(Given::deploymentId)
                        .flatMap(id -> store.deployments().find(id).stream())
                        .map(engine.settlement()::settledIfCutOff)
                        .map(DeploymentReply::of)
                        .toList())
                .build();
    }

    StopDeploymentResponse stop(StopDeploymentRequest request) {
        engine.stops()
                .ask(Given.deploymentId(request.deploymentId()), Optional.ofNullable(request.autoRollbackEnabled()));
        return StopDeploymentResponse.builder()
                .status(StopStatus.PENDING)
                .statusMessage("No more instances are deployed to; those under way are being stopped")
                .build();
    }

    private DeploymentOptions options(CreateDeploymentRequest request, Group group) {
        AutoRollback rollback = Optional.ofNullable(request.autoRollbackConfiguration())
                .map(AutoRollbacks::read)
                .orElse(group.autoRollback());
        String config = Optional.ofNullable(request.deploymentConfigName())
                .map(Given::config)
                .orElse(group.config());
        return new DeploymentOptions(
                store.configs().get(config).name(),
                description(request.description()),
                Boolean.TRUE.equals(request.ignoreApplicationStopFailures()),
                Boolean.TRUE.equals(request.updateOutdatedInstancesOnly()),
                fileExists(request.fileExistsBehavior()),
                rollback);
    }

    private static String description(@Nullable String given) {
        String description = Optional.ofNullable(given).orElse("");
        if (description.length() > DESCRIPTION) {
            throw CodeDeployFaults.of(
                    DescriptionTooLongException.builder(), "A description has at most " + DESCRIPTION + " characters");
        }
        return description;
    }

    private static String fileExists(@Nullable FileExistsBehavior given) {
        if (given == FileExistsBehavior.UNKNOWN_TO_SDK_VERSION) {
            throw CodeDeployFaults.of(
                    InvalidFileExistsBehaviorException.builder(),
                    "fileExistsBehavior is DISALLOW, OVERWRITE or RETAIN");
        }
        return Optional.ofNullable(given).orElse(FileExistsBehavior.DISALLOW).toString();
    }
}
