package io.github.codesuite.local.codedeploy;

import io.github.codesuite.local.codedeploy.state.CodeDeployFaults;
import io.github.codesuite.local.codedeploy.state.Deployment;
import io.github.codesuite.local.codedeploy.state.Store;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.codedeploy.model.ApplicationNameRequiredException;
import software.amazon.awssdk.services.codedeploy.model.DeploymentGroupNameRequiredException;
import software.amazon.awssdk.services.codedeploy.model.DeploymentStatus;
import software.amazon.awssdk.services.codedeploy.model.InvalidDeploymentStatusException;
import software.amazon.awssdk.services.codedeploy.model.InvalidTimeRangeException;
import software.amazon.awssdk.services.codedeploy.model.ListDeploymentsRequest;
import software.amazon.awssdk.services.codedeploy.model.ListDeploymentsResponse;
import software.amazon.awssdk.services.codedeploy.model.TimeRange;

/** Requests that look for deployments; the newest come first. */
final class DeploymentListCalls {

    private final Store store;

    DeploymentListCalls(Store store) {
        this.store = store;
    }

    ListDeploymentsResponse list(ListDeploymentsRequest request) {
        checkStatuses(request.includeOnlyStatuses());
        checkRange(request.createTimeRange());
        Page<String> page = Page.of(
                candidates(request).stream()
                        .filter(each -> isWanted(request.includeOnlyStatuses(), each))
                        .filter(each -> isWithin(request.createTimeRange(), each))
                        .map(Deployment::id)
                        .toList(),
                request.nextToken());
        return ListDeploymentsResponse.builder()
                .deployments(page.items())
                .nextToken(page.token())
                .build();
    }

    /** Application and group come together or not at all (API reference, ListDeployments). */
    private List<Deployment> candidates(ListDeploymentsRequest request) {
        if (request.applicationName() == null && request.deploymentGroupName() == null) {
            return store.deployments().all();
        }
        if (request.applicationName() == null) {
            throw CodeDeployFaults.of(ApplicationNameRequiredException.builder(), "An application name is required");
        }
        if (request.deploymentGroupName() == null) {
            throw CodeDeployFaults.of(
                    DeploymentGroupNameRequiredException.builder(), "A deployment group name is required");
        }
        String application = store.applications()
                .get(Given.application(request.applicationName()))
                .name();
        return store.deployments()
                .of(store.groups()
                        .get(application, Given.group(request.deploymentGroupName()))
                        .id());
    }

    private static boolean isWanted(List<DeploymentStatus> statuses, Deployment deployment) {
        return statuses.isEmpty() || statuses.contains(DeploymentReply.status(deployment));
    }

    private static boolean isWithin(@Nullable TimeRange range, Deployment deployment) {
        if (range == null) {
            return true;
        }
        Instant created = deployment.times().create();
        boolean isEarly = range.start() != null && created.isBefore(range.start());
        boolean isLate = range.end() != null && created.isAfter(range.end());
        return !isEarly && !isLate;
    }

    private static void checkStatuses(List<DeploymentStatus> statuses) {
        if (statuses.contains(DeploymentStatus.UNKNOWN_TO_SDK_VERSION)) {
            throw CodeDeployFaults.of(
                    InvalidDeploymentStatusException.builder(),
                    "A deployment status does not exist or cannot be determined");
        }
    }

    private static void checkRange(@Nullable TimeRange range) {
        if (range != null
                && range.start() != null
                && range.end() != null
                && range.start().isAfter(range.end())) {
            throw CodeDeployFaults.of(InvalidTimeRangeException.builder(), "The time range begins after its end");
        }
    }
}
