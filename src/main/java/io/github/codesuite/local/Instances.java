package io.github.codesuite.local;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.codedeploy.CodeDeployClient;
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

    private static ListOnPremisesInstancesRequest request(@Nullable String token, TagFilter... filters) {
        ListOnPremisesInstancesRequest.Builder request = ListOnPremisesInstancesRequest.builder()
                .registrationStatus(RegistrationStatus.REGISTERED)
                .nextToken(token);
        return filters.length == 0
                ? request.build()
                : request.tagFilters(filters).build();
    }
}
