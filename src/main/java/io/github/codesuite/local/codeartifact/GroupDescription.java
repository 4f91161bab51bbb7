package io.github.codesuite.local.codeartifact;

import io.github.codesuite.local.codeartifact.group.GroupRecord;
import io.github.codesuite.local.codeartifact.group.GroupTree;
import io.github.codesuite.local.codeartifact.group.Mode;
import io.github.codesuite.local.codeartifact.group.Restriction;
import io.github.codesuite.local.codeartifact.group.Setting;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.codeartifact.model.PackageGroupDescription;
import software.amazon.awssdk.services.codeartifact.model.PackageGroupOriginConfiguration;
import software.amazon.awssdk.services.codeartifact.model.PackageGroupOriginRestriction;
import software.amazon.awssdk.services.codeartifact.model.PackageGroupReference;
import software.amazon.awssdk.services.codeartifact.model.PackageGroupSummary;

/** A package group in the SDK's words, in its place among the others. */
record GroupDescription(String domain, GroupTree tree) {

    PackageGroupDescription of(GroupRecord group) {
        return PackageGroupDescription.builder()
                .arn(Arns.group(domain, group.pattern()))
                .pattern(group.pattern())
                .domainName(domain)
                .domainOwner(Requested.ACCOUNT)
                .createdTime(group.created())
                .contactInfo(PackageOperations.orNull(group.contactInfo()))
                .description(PackageOperations.orNull(group.description()))
                .originConfiguration(origin(group))
                .parent(parent(group))
                .build();
    }

    PackageGroupSummary summary(GroupRecord group) {
        PackageGroupDescription description = of(group);
        return PackageGroupSummary.builder()
                .arn(description.arn())
                .pattern(description.pattern())
                .domainName(description.domainName())
                .domainOwner(description.domainOwner())
                .createdTime(description.createdTime())
                .contactInfo(description.contactInfo())
                .description(description.description())
                .originConfiguration(description.originConfiguration())
                .parent(description.parent())
                .build();
    }

    private @Nullable PackageGroupReference parent(GroupRecord group) {
        return tree.parent(group).map(this::reference).orElse(null);
    }

    private PackageGroupOriginConfiguration origin(GroupRecord group) {
        Map<String, PackageGroupOriginRestriction> restrictions = new LinkedHashMap<>();
        for (Restriction restriction : Restriction.values()) {
            restrictions.put(restriction.name(), restriction(group, restriction));
        }
        return PackageGroupOriginConfiguration.builder()
                .restrictionsWithStrings(restrictions)
                .build();
    }

    private PackageGroupOriginRestriction restriction(GroupRecord group, Restriction restriction) {
        Setting setting = tree.setting(group, restriction);
        boolean isInherited = group.mode(restriction) == Mode.INHERIT;
        return PackageGroupOriginRestriction.builder()
                .mode(group.mode(restriction).name())
                .effectiveMode(setting.mode().name())
                .inheritedFrom(isInherited ? reference(setting.from()) : null)
                .repositoriesCount((long) group.allowed(restriction).size())
                .build();
    }

    private PackageGroupReference reference(GroupRecord group) {
        return PackageGroupReference.builder()
                .arn(Arns.group(domain, group.pattern()))
                .pattern(group.pattern())
                .build();
    }
}
