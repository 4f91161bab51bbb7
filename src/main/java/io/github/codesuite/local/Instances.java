package io.github.codesuite.local;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.codedeploy.CodeDeployClient;
import software.amazon.awssdk.services.codedeploy.model.InstanceInfo;
import software.amazon.awssdk.services.codedeploy.model.ListOnPremisesInstancesRequest;
import software.amazon.awssdk.services.codedeploy.model.ListOnPremisesInstancesResponse;
import software.amazon.awssdk.services.codedeploy.model.RegistrationStatus;
import software.amazon.awssdk.services.codedeploy.model.Tag;
import software.amazon.awssdk.services.codedeploy.model.TagFilter;

/** Asks CodeDeploy for on-premises instances. */
final class Instances {

    private Instances() {}

    /** The names of the registered ones that all filters let through; the SDK has no paginator here. */
    static Set<String> registered(CodeDeployClient codeDeploy, TagFilter... filters) {
        Set<String> names = new TreeSet<>();
        String token = null;
        do {
            ListOnPremisesInstancesResponse page = codeDeploy.listOnPremisesInstances(request(token, filters));
            names.addAll(page.instanceNames());
            token = page.nextToken();
        } while (token != null);
        return names;
    }

    /** The fleet that an instance belongs to, {@code <application>/<group>}. */
    static Optional<String> fleet(CodeDeployClient codeDeploy, String name) {
        return codeDeploy.batchGetOnPremisesInstances(get -> get.instanceNames(name)).instanceInfos().stream()
                .flatMap(instance -> instance.tags().stream())
                .filter(tag -> LocalFleet.TAG.equals(tag.key()))
                .map(Tag::value)
                .findFirst();
    }

    /** Each instance with its port and folder, in one line. */
    static List<String> described(CodeDeployClient codeDeploy, Set<String> names) {
        return codeDeploy.batchGetOnPremisesInstances(get -> get.instanceNames(names)).instanceInfos().stream()
                .map(instance -> instance.instanceName() + ": port " + tag(instance, "codesuite:port") + ", "
                        + tag(instance, "codesuite:root"))
                .sorted()
                .toList();
    }

    private static String tag(InstanceInfo instance, String key) {
        return instance.tags().stream()
                .filter(tag -> key.equals(tag.key()))
                .map(Tag::value)
                .findFirst()
                .orElse("?");
    }

    private static ListOnPremisesInstancesRequest request(@Nullable String token, TagFilter... filters) {
        ListOnPremisesInstancesRequest.Builder request = ListOnPremisesInstancesRequest.builder()
                .registrationStatus(RegistrationStatus.REGISTERED)
                .nextToken(token);
        return filters.length == 0
                ? request.build()
                : request.tagFilters(filters).build();
    }
}
