package io.github.codesuite.local.codedeploy;

import io.github.codesuite.local.codedeploy.run.Fleet;
import io.github.codesuite.local.codedeploy.state.CodeDeployFaults;
import io.github.codesuite.local.codedeploy.state.Instance;
import io.github.codesuite.local.codedeploy.state.TagFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.codedeploy.model.AddTagsToOnPremisesInstancesRequest;
import software.amazon.awssdk.services.codedeploy.model.AddTagsToOnPremisesInstancesResponse;
import software.amazon.awssdk.services.codedeploy.model.BatchGetOnPremisesInstancesRequest;
import software.amazon.awssdk.services.codedeploy.model.BatchGetOnPremisesInstancesResponse;
import software.amazon.awssdk.services.codedeploy.model.BatchLimitExceededException;
import software.amazon.awssdk.services.codedeploy.model.DeregisterOnPremisesInstanceRequest;
import software.amazon.awssdk.services.codedeploy.model.DeregisterOnPremisesInstanceResponse;
import software.amazon.awssdk.services.codedeploy.model.GetOnPremisesInstanceRequest;
import software.amazon.awssdk.services.codedeploy.model.GetOnPremisesInstanceResponse;
import software.amazon.awssdk.services.codedeploy.model.IamArnRequiredException;
import software.amazon.awssdk.services.codedeploy.model.InstanceInfo;
import software.amazon.awssdk.services.codedeploy.model.InstanceLimitExceededException;
import software.amazon.awssdk.services.codedeploy.model.InstanceNameRequiredException;
import software.amazon.awssdk.services.codedeploy.model.InvalidRegistrationStatusException;
import software.amazon.awssdk.services.codedeploy.model.ListOnPremisesInstancesRequest;
import software.amazon.awssdk.services.codedeploy.model.ListOnPremisesInstancesResponse;
import software.amazon.awssdk.services.codedeploy.model.MultipleIamArnsProvidedException;
import software.amazon.awssdk.services.codedeploy.model.RegisterOnPremisesInstanceRequest;
import software.amazon.awssdk.services.codedeploy.model.RegisterOnPremisesInstanceResponse;
import software.amazon.awssdk.services.codedeploy.model.RegistrationStatus;
import software.amazon.awssdk.services.codedeploy.model.RemoveTagsFromOnPremisesInstancesRequest;
import software.amazon.awssdk.services.codedeploy.model.RemoveTagsFromOnPremisesInstancesResponse;
import software.amazon.awssdk.services.codedeploy.model.Tag;
import software.amazon.awssdk.services.codedeploy.model.TagLimitExceededException;
import software.amazon.awssdk.services.codedeploy.model.TagRequiredException;

/** Requests about on-premises instances. */
final class FleetCalls {

    /** At most so many instances in one call (API reference, BatchGetOnPremisesInstances). */
    private static final int BATCH = 100;

    /** At most so many tags on one instance (user guide, limits). */
    private static final int TAGS = 10;

    private final Fleet fleet;

    FleetCalls(Fleet fleet) {
        this.fleet = fleet;
    }

    RegisterOnPremisesInstanceResponse register(RegisterOnPremisesInstanceRequest request) {
        String name = Given.instance(request.instanceName());
        if (request.iamUserArn() == null && request.iamSessionArn() == null) {
            throw CodeDeployFaults.of(
                    IamArnRequiredException.builder(), "An IAM user ARN or an IAM session ARN is required");
        }
        if (request.iamUserArn() != null && request.iamSessionArn() != null) {
            throw CodeDeployFaults.of(
                    MultipleIamArnsProvidedException.builder(),
                    "Only one of IAM user ARN and IAM session ARN may be given");
        }
        fleet.register(name, Optional.ofNullable(request.iamUserArn()), Optional.ofNullable(request.iamSessionArn()));
        return RegisterOnPremisesInstanceResponse.builder().build();
    }

    DeregisterOnPremisesInstanceResponse deregister(DeregisterOnPremisesInstanceRequest request) {
        fleet.deregister(Given.instance(request.instanceName()));
        return DeregisterOnPremisesInstanceResponse.builder().build();
    }

    AddTagsToOnPremisesInstancesResponse addTags(AddTagsToOnPremisesInstancesRequest request) {
        Map<String, String> added = tags(request.tags());
        tag(request.instanceNames(), old -> {
            Map<String, String> all = new LinkedHashMap<>(old);
            all.putAll(added);
            if (all.size() > TAGS) {
                throw CodeDeployFaults.of(
                        TagLimitExceededException.builder(), "An instance can have " + TAGS + " tags at most");
            }
            return all;
        });
        return AddTagsToOnPremisesInstancesResponse.builder().build();
    }

    RemoveTagsFromOnPremisesInstancesResponse removeTags(RemoveTagsFromOnPremisesInstancesRequest request) {
        Map<String, String> removed = tags(request.tags());
        tag(request.instanceNames(), old -> {
            Map<String, String> left = new LinkedHashMap<>(old);
            removed.forEach(left::remove);
            return left;
        });
        return RemoveTagsFromOnPremisesInstancesResponse.builder().build();
    }

    GetOnPremisesInstanceResponse get(GetOnPremisesInstanceRequest request) {
        Instance instance = fleet.instances().get(Given.instance(request.instanceName()));
        return GetOnPremisesInstanceResponse.builder()
                .instanceInfo(info(instance))
                .build();
    }

    BatchGetOnPremisesInstancesResponse getAll(BatchGetOnPremisesInstancesRequest request) {
        List<String> names = Given.some(
                request.instanceNames(),
                InstanceNameRequiredException.builder(),
                BATCH,
                BatchLimitExceededException.builder());
        return BatchGetOnPremisesInstancesResponse.builder()
                .instanceInfos(names.stream()
                        .map(Given::instance)
                        .flatMap(name -> fleet.instances().find(name).stream())
                        .map(FleetCalls::info)
                        .toList())
                .build();
    }

    ListOnPremisesInstancesResponse list(ListOnPremisesInstancesRequest request) {
        boolean registered = isRegistered(request.registrationStatus());
        List<TagFilter> filters = Selections.filters(request.tagFilters());
        Page<String> page = Page.of(
                fleet.instances().all().stream()
                        .filter(instance -> instance.isRegistered() == registered)
                        .filter(instance -> filters.stream().allMatch(filter -> filter.matches(instance.tags())))
                        .map(Instance::name)
                        .toList(),
                request.nextToken());
        return ListOnPremisesInstancesResponse.builder()
                .instanceNames(page.items())
                .nextToken(page.token())
                .build();
    }

    /** All instances must be there before the first is changed. */
    private void tag(List<String> given, UnaryOperator<Map<String, String>> change) {
        List<String> names = Given.some(
                given, InstanceNameRequiredException.builder(), BATCH, InstanceLimitExceededException.builder());
        names.forEach(name -> fleet.instances().get(Given.instance(name)));
        names.forEach(name -> fleet.instances().tag(name, change));
    }

    private static Map<String, String> tags(List<Tag> given) {
        if (given.isEmpty()) {
            throw CodeDeployFaults.of(TagRequiredException.builder(), "A tag is required");
        }
        Map<String, String> tags = new LinkedHashMap<>();
        given.forEach(tag -> tags.put(
                Given.required(tag.key(), TagRequiredException.builder(), "A tag needs a key"),
                Optional.ofNullable(tag.value()).orElse("")));
        return tags;
    }

    private static boolean isRegistered(RegistrationStatus status) {
        if (status == RegistrationStatus.UNKNOWN_TO_SDK_VERSION) {
            throw CodeDeployFaults.of(
                    InvalidRegistrationStatusException.builder(),
                    "The registration status is Registered or Deregistered");
        }
        return status != RegistrationStatus.DEREGISTERED;
    }

    private static InstanceInfo info(Instance instance) {
        return InstanceInfo.builder()
                .instanceName(instance.name())
                .instanceArn(instance.arn())
                .iamUserArn(instance.userArn().orElse(null))
                .iamSessionArn(instance.sessionArn().orElse(null))
                .registerTime(instance.registerTime())
                .deregisterTime(instance.deregisterTime().orElse(null))
                .tags(instance.tags().entrySet().stream()
                        .map(tag -> Tag.builder()
                                .key(tag.getKey())
                                .value(tag.getValue())
                                .build())
                        .toList())
                .build();
    }
}
