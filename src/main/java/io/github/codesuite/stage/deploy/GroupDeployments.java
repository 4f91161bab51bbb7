package io.github.codesuite.stage.deploy;

import io.github.codesuite.follow.Asking;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import software.amazon.awssdk.services.codedeploy.CodeDeployClient;
import software.amazon.awssdk.services.codedeploy.model.DeploymentGroupInfo;
import software.amazon.awssdk.services.codedeploy.model.DeploymentInfo;
import software.amazon.awssdk.services.codedeploy.model.DeploymentStatus;
import software.amazon.awssdk.services.codedeploy.model.LastDeploymentInfo;
import software.amazon.awssdk.services.codedeploy.model.ListDeploymentsRequest;
import software.amazon.awssdk.services.codedeploy.model.ListDeploymentsResponse;

/** The deployments of one deployment group, asked for with patience; changes nothing. */
final class GroupDeployments {

    private static final List<DeploymentStatus> ACTIVE = List.of(
            DeploymentStatus.CREATED,
            DeploymentStatus.QUEUED,
            DeploymentStatus.IN_PROGRESS,
            DeploymentStatus.BAKING,
            DeploymentStatus.READY);

    private final CodeDeployClient codeDeploy;
    private final Asking asking;
    private final String application;
    private final String group;

    GroupDeployments(CodeDeployClient codeDeploy, Asking asking, String application, String group) {
        this.codeDeploy = codeDeploy;
        this.asking = asking;
        this.application = application;
        this.group = group;
    }

    /** The one that is active, by its status: CodeDeploy's message has changed its wording before. */
    Optional<String> active() throws InterruptedException {
        return ids(request -> request.includeOnlyStatuses(ACTIVE)).stream().findFirst();
    }

    /** One that was created since then and fits. */
    Optional<DeploymentInfo> createdSince(Instant time, Predicate<DeploymentInfo> fits) throws InterruptedException {
        for (String id : ids(request -> request.createTimeRange(range -> range.start(time)))) {
            DeploymentInfo info = get(id);
            if (fits.test(info)) {
                return Optional.of(info);
            }
        }
        return Optional.empty();
    }

    /** The newest that was tried, whatever became of it. */
    Optional<DeploymentInfo> lastAttempted() throws InterruptedException {
        DeploymentGroupInfo info = asking.ask(
                "GetDeploymentGroup",
                () -> codeDeploy
                        .getDeploymentGroup(
                                request -> request.applicationName(application).deploymentGroupName(group))
                        .deploymentGroupInfo());
        Optional<String> id =
                Optional.ofNullable(info.lastAttemptedDeployment()).map(LastDeploymentInfo::deploymentId);
        return id.isEmpty() ? Optional.empty() : Optional.of(get(id.get()));
    }

    DeploymentInfo get(String id) throws InterruptedException {
        return asking.ask(
                "GetDeployment",
                () -> codeDeploy
                        .getDeployment(request -> request.deploymentId(id))
                        .deploymentInfo());
    }

    private List<String> ids(Consumer<ListDeploymentsRequest.Builder> which) throws InterruptedException {
        List<String> ids = new ArrayList<>();
        Optional<String> token = Optional.empty();
        do {
            ListDeploymentsRequest.Builder request = ListDeploymentsRequest.builder()
                    .applicationName(application)
                    .deploymentGroupName(group)
                    .nextToken(token.orElse(null));
            which.accept(request);
            ListDeploymentsResponse page =
                    asking.ask("ListDeployments", () -> codeDeploy.listDeployments(request.build()));
            ids.addAll(page.deployments());
            token = Optional.ofNullable(page.nextToken());
        } while (token.isPresent());
        return ids;
    }
}
