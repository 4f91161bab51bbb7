package io.github.codesuite.local.codeartifact;

import io.github.codesuite.local.codeartifact.group.GroupRecord;
import io.github.codesuite.local.codeartifact.group.Mode;
import io.github.codesuite.local.codeartifact.group.OriginChange;
import io.github.codesuite.local.codeartifact.group.OriginChange.Allowed;
import io.github.codesuite.local.codeartifact.group.Restriction;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.codeartifact.model.ListAllowedRepositoriesForGroupRequest;
import software.amazon.awssdk.services.codeartifact.model.ListAllowedRepositoriesForGroupResponse;
import software.amazon.awssdk.services.codeartifact.model.PackageGroupAllowedRepository;
import software.amazon.awssdk.services.codeartifact.model.UpdatePackageGroupOriginConfigurationRequest;
import software.amazon.awssdk.services.codeartifact.model.UpdatePackageGroupOriginConfigurationResponse;

/** How versions may come into the packages of a group, between the SDK's types and the engine. */
final class GroupOriginOperations {

    private final Engine engine;

    GroupOriginOperations(Engine engine) {
        this.engine = engine;
    }

    UpdatePackageGroupOriginConfigurationResponse update(UpdatePackageGroupOriginConfigurationRequest request) {
        String domain = Requested.domain(request.domain(), request.domainOwner());
        String pattern = Requested.required(request.packageGroup(), "packageGroup");
        OriginChange change = new OriginChange(
                modes(request.restrictionsAsStrings()),
                allowed(request.addAllowedRepositories()),
                allowed(request.removeAllowedRepositories()));
        GroupRecord before = engine.groups().group(domain, pattern);
        GroupRecord after = engine.groups().update(domain, pattern, change);
        return UpdatePackageGroupOriginConfigurationResponse.builder()
                .packageGroup(new GroupDescription(domain, engine.groups().tree(domain)).of(after))
                .allowedRepositoryUpdatesWithStrings(updates(before, after))
                .build();
    }

    /** The group's own list, in the order of the names; what it inherits is listed for the parent. */
    ListAllowedRepositoriesForGroupResponse list(ListAllowedRepositoriesForGroupRequest request) {
        String domain = Requested.domain(request.domain(), request.domainOwner());
        GroupRecord group = engine.groups().group(domain, Requested.required(request.packageGroup(), "packageGroup"));
        Restriction restriction = restriction(request.originRestrictionTypeAsString());
        Page<String> page =
                Page.of(group.allowed(restriction), Function.identity(), request.maxResults(), request.nextToken());
        return ListAllowedRepositoriesForGroupResponse.builder()
                .allowedRepositories(page.items())
                .nextToken(page.next())
                .build();
    }

    private static Map<String, Map<String, List<String>>> updates(GroupRecord before, GroupRecord after) {
        Map<String, Map<String, List<String>>> updates = new LinkedHashMap<>();
        for (Restriction restriction : Restriction.values()) {
            Map<String, List<String>> update = new LinkedHashMap<>();
            put(update, "ADDED", without(after.allowed(restriction), before.allowed(restriction)));
            put(update, "REMOVED", without(before.allowed(restriction), after.allowed(restriction)));
            if (!update.isEmpty()) {
                updates.put(restriction.name(), update);
            }
        }
        return updates;
    }

    private static void put(Map<String, List<String>> update, String kind, List<String> names) {
        if (!names.isEmpty()) {
            update.put(kind, names);
        }
    }

    private static List<String> without(List<String> names, List<String> others) {
        return names.stream().filter(name -> !others.contains(name)).toList();
    }

    private static Map<Restriction, Mode> modes(Map<String, String> sent) {
        Map<Restriction, Mode> modes = new EnumMap<>(Restriction.class);
        sent.forEach((restriction, mode) -> modes.put(restriction(restriction), mode(mode)));
        return modes;
    }

    private static List<Allowed> allowed(List<PackageGroupAllowedRepository> sent) {
        return sent.stream()
                .map(one -> new Allowed(
                        restriction(one.originRestrictionTypeAsString()),
                        Requested.required(one.repositoryName(), "repositoryName")))
                .toList();
    }

    private static Restriction restriction(@Nullable String sent) {
        return Requested.word(Restriction.class, sent, "originRestrictionType");
    }

    private static Mode mode(@Nullable String sent) {
        return Requested.word(Mode.class, sent, "restrictions");
    }
}
