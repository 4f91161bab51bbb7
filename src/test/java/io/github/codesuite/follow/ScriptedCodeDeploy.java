package io.github.codesuite.follow;

import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.codedeploy.CodeDeployClient;
import software.amazon.awssdk.services.codedeploy.model.BatchGetDeploymentTargetsRequest;
import software.amazon.awssdk.services.codedeploy.model.BatchGetDeploymentTargetsResponse;
import software.amazon.awssdk.services.codedeploy.model.BatchGetOnPremisesInstancesRequest;
import software.amazon.awssdk.services.codedeploy.model.BatchGetOnPremisesInstancesResponse;
import software.amazon.awssdk.services.codedeploy.model.CreateDeploymentRequest;
import software.amazon.awssdk.services.codedeploy.model.CreateDeploymentResponse;
import software.amazon.awssdk.services.codedeploy.model.DeploymentInfo;
import software.amazon.awssdk.services.codedeploy.model.DeploymentTarget;
import software.amazon.awssdk.services.codedeploy.model.GetApplicationRequest;
import software.amazon.awssdk.services.codedeploy.model.GetApplicationResponse;
import software.amazon.awssdk.services.codedeploy.model.GetDeploymentGroupRequest;
import software.amazon.awssdk.services.codedeploy.model.GetDeploymentGroupResponse;
import software.amazon.awssdk.services.codedeploy.model.GetDeploymentRequest;
import software.amazon.awssdk.services.codedeploy.model.GetDeploymentResponse;
import software.amazon.awssdk.services.codedeploy.model.InstanceInfo;
import software.amazon.awssdk.services.codedeploy.model.InstanceTarget;
import software.amazon.awssdk.services.codedeploy.model.ListDeploymentTargetsRequest;
import software.amazon.awssdk.services.codedeploy.model.ListDeploymentTargetsResponse;
import software.amazon.awssdk.services.codedeploy.model.ListDeploymentsRequest;
import software.amazon.awssdk.services.codedeploy.model.ListDeploymentsResponse;
import software.amazon.awssdk.services.codedeploy.model.StopDeploymentRequest;
import software.amazon.awssdk.services.codedeploy.model.StopDeploymentResponse;
import software.amazon.awssdk.services.codedeploy.model.Tag;

/** CodeDeploy as a test wants it. */
public final class ScriptedCodeDeploy implements CodeDeployClient {

    public final Script<GetApplicationRequest, GetApplicationResponse> application = new Script<>();
    public final Script<GetDeploymentGroupRequest, GetDeploymentGroupResponse> group = new Script<>();
    public final Script<CreateDeploymentRequest, CreateDeploymentResponse> create = new Script<>();
    public final Script<GetDeploymentRequest, GetDeploymentResponse> deployment = new Script<>();
    public final Script<ListDeploymentsRequest, ListDeploymentsResponse> list = new Script<>();
    public final Script<ListDeploymentTargetsRequest, ListDeploymentTargetsResponse> targetIds = new Script<>();
    public final Script<BatchGetDeploymentTargetsRequest, BatchGetDeploymentTargetsResponse> targets = new Script<>();
    public final Script<StopDeploymentRequest, StopDeploymentResponse> stop = new Script<>();

    /** One more answer to GetDeployment. */
    public ScriptedCodeDeploy then(DeploymentInfo.Builder info) {
        deployment.answer(
                GetDeploymentResponse.builder().deploymentInfo(info.build()).build());
        return this;
    }

    /** One more state of the instances. */
    public ScriptedCodeDeploy instances(InstanceTarget... instances) {
        List<String> ids = Stream.of(instances).map(InstanceTarget::targetId).toList();
        targetIds.answer(ListDeploymentTargetsResponse.builder().targetIds(ids).build());
        targets.answer(BatchGetDeploymentTargetsResponse.builder()
                .deploymentTargets(Stream.of(instances)
                        .map(instance -> DeploymentTarget.builder()
                                .instanceTarget(instance)
                                .build())
                        .toList())
                .build());
        return this;
    }

    @Override
    public GetApplicationResponse getApplication(GetApplicationRequest request) {
        return application.next(request);
    }

    @Override
    public GetDeploymentGroupResponse getDeploymentGroup(GetDeploymentGroupRequest request) {
        return group.next(request);
    }

    /** Agents that keep their deployments in a folder of the instance's name. */
    @Override
    public BatchGetOnPremisesInstancesResponse batchGetOnPremisesInstances(BatchGetOnPremisesInstancesRequest request) {
        return BatchGetOnPremisesInstancesResponse.builder()
                .instanceInfos(request.instanceNames().stream()
                        .map(name -> InstanceInfo.builder()
                                .instanceName(name)
                                .tags(Tag.builder()
                                        .key("codesuite:deployment-root")
                                        .value("/fleet/" + name)
                                        .build())
                                .build())
                        .toList())
                .build();
    }

    @Override
    public CreateDeploymentResponse createDeployment(CreateDeploymentRequest request) {
        return create.next(request);
    }

    @Override
    public GetDeploymentResponse getDeployment(GetDeploymentRequest request) {
        return deployment.next(request);
    }

    @Override
    public ListDeploymentsResponse listDeployments(ListDeploymentsRequest request) {
        return list.next(request);
    }

    @Override
    public ListDeploymentTargetsResponse listDeploymentTargets(ListDeploymentTargetsRequest request) {
        return targetIds.next(request);
    }

    @Override
    public BatchGetDeploymentTargetsResponse batchGetDeploymentTargets(BatchGetDeploymentTargetsRequest request) {
        return targets.next(request);
    }

    @Override
    public StopDeploymentResponse stopDeployment(StopDeploymentRequest request) {
        return stop.next(request);
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
