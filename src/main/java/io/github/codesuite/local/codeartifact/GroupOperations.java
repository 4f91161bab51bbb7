package io.github.codesuite.local.codeartifact;

import io.github.codesuite.local.codeartifact.group.Association;
import io.github.codesuite.local.codeartifact.group.GroupRecord;
import io.github.codesuite.local.codeartifact.group.GroupTree;
import io.github.codesuite.local.codeartifact.store.PackageRecord;
import io.github.codesuite.local.codeartifact.store.RepositoryRecord;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.codeartifact.model.AssociatedPackage;
import software.amazon.awssdk.services.codeartifact.model.CreatePackageGroupRequest;
import software.amazon.awssdk.services.codeartifact.model.CreatePackageGroupResponse;
import software.amazon.awssdk.services.codeartifact.model.DeletePackageGroupRequest;
import software.amazon.awssdk.services.codeartifact.model.DeletePackageGroupResponse;
import software.amazon.awssdk.services.codeartifact.model.DescribePackageGroupRequest;
import software.amazon.awssdk.services.codeartifact.model.DescribePackageGroupResponse;
import software.amazon.awssdk.services.codeartifact.model.GetAssociatedPackageGroupRequest;
import software.amazon.awssdk.services.codeartifact.model.GetAssociatedPackageGroupResponse;
import software.amazon.awssdk.services.codeartifact.model.ListAssociatedPackagesRequest;
import software.amazon.awssdk.services.codeartifact.model.ListAssociatedPackagesResponse;
import software.amazon.awssdk.services.codeartifact.model.ListPackageGroupsRequest;
import software.amazon.awssdk.services.codeartifact.model.ListPackageGroupsResponse;
import software.amazon.awssdk.services.codeartifact.model.ListSubPackageGroupsRequest;
import software.amazon.awssdk.services.codeartifact.model.ListSubPackageGroupsResponse;
import software.amazon.awssdk.services.codeartifact.model.PackageGroupDescription;
import software.amazon.awssdk.services.codeartifact.model.PackageGroupSummary;
import software.amazon.awssdk.services.codeartifact.model.UpdatePackageGroupRequest;
import software.amazon.awssdk.services.codeartifact.model.UpdatePackageGroupResponse;

/** Package groups and the packages in them, between the SDK's types and the engine. */
final class GroupOperations {

    private final Engine engine;

    GroupOperations(Engine engine) {
        this.engine = engine;
    }

    CreatePackageGroupResponse create(CreatePackageGroupRequest request) {
        String domain = domain(request.domain(), request.domainOwner());
        GroupRecord group = engine.groups()
                .create(
                        domain,
                        pattern(request.packageGroup()),
                        Requested.orEmpty(request.contactInfo()),
                        Requested.orEmpty(request.description()),
                        Requested.tags(request.tags()));
        return CreatePackageGroupResponse.builder()
                .packageGroup(description(domain, group))
                .build();
    }

    UpdatePackageGroupResponse update(UpdatePackageGroupRequest request) {
        String domain = domain(request.domain(), request.domainOwner());
        GroupRecord group = engine.groups()
                .update(
                        domain,
                        pattern(request.packageGroup()),
                        Optional.ofNullable(request.contactInfo()),
                        Optional.ofNullable(request.description()));
        return UpdatePackageGroupResponse.builder()
                .packageGroup(description(domain, group))
                .build();
    }

    /** Describes the group as it was in its place. */
    DeletePackageGroupResponse delete(DeletePackageGroupRequest request) {
        String domain = domain(request.domain(), request.domainOwner());
        GroupTree before = engine.groups().tree(domain);
        GroupRecord group = engine.groups().delete(domain, pattern(request.packageGroup()));
        return DeletePackageGroupResponse.builder()
                .packageGroup(new GroupDescription(domain, before).of(group))
                .build();
    }

    DescribePackageGroupResponse describe(DescribePackageGroupRequest request) {
        String domain = domain(request.domain(), request.domainOwner());
        GroupRecord group = engine.groups().group(domain, pattern(request.packageGroup()));
        return DescribePackageGroupResponse.builder()
                .packageGroup(description(domain, group))
                .build();
    }

    ListPackageGroupsResponse list(ListPackageGroupsRequest request) {
        String domain = domain(request.domain(), request.domainOwner());
        GroupTree tree = engine.groups().tree(domain);
        List<GroupRecord> wanted = tree.groups().stream()
                .filter(group -> group.pattern().startsWith(Requested.orEmpty(request.prefix())))
                .toList();
        Page<GroupRecord> page = page(wanted, request.maxResults(), request.nextToken());
        return ListPackageGroupsResponse.builder()
                .packageGroups(summaries(domain, tree, page))
                .nextToken(page.next())
                .build();
    }

    ListSubPackageGroupsResponse listSub(ListSubPackageGroupsRequest request) {
        String domain = domain(request.domain(), request.domainOwner());
        GroupTree tree = engine.groups().tree(domain);
        GroupRecord parent = engine.groups().group(domain, pattern(request.packageGroup()));
        Page<GroupRecord> page = page(tree.children(parent), request.maxResults(), request.nextToken());
        return ListSubPackageGroupsResponse.builder()
                .packageGroups(summaries(domain, tree, page))
                .nextToken(page.next())
                .build();
    }

    /** The package need not exist. */
    GetAssociatedPackageGroupResponse associated(GetAssociatedPackageGroupRequest request) {
        String domain = domain(request.domain(), request.domainOwner());
        GroupTree tree = engine.groups().tree(domain);
        Association association = tree.association(
                Requested.required(request.formatAsString(), "format"),
                Requested.orEmpty(request.namespace()),
                Requested.required(request.packageValue(), "package"));
        return GetAssociatedPackageGroupResponse.builder()
                .packageGroup(new GroupDescription(domain, tree).of(association.group()))
                .associationType(association.match().name())
                .build();
    }

    /** With preview, as if there were such a group. */
    ListAssociatedPackagesResponse listAssociated(ListAssociatedPackagesRequest request) {
        String domain = domain(request.domain(), request.domainOwner());
        String pattern = pattern(request.packageGroup());
        boolean isPreview = Boolean.TRUE.equals(request.preview());
        if (!isPreview) {
            engine.groups().group(domain, pattern);
        }
        GroupTree tree = isPreview
                ? engine.groups().treeWith(domain, pattern)
                : engine.groups().tree(domain);
        List<AssociatedPackage> wanted = packages(domain)
                .flatMap(found -> in(tree, pattern, found).stream())
                .distinct()
                .toList();
        Page<AssociatedPackage> page = Page.of(wanted, GroupOperations::key, request.maxResults(), request.nextToken());
        return ListAssociatedPackagesResponse.builder()
                .packages(page.items())
                .nextToken(page.next())
                .build();
    }

    private Stream<PackageRecord> packages(String domain) {
        return engine.catalogue().repositories(domain).stream()
                .map(RepositoryRecord::id)
                .flatMap(id -> engine.store().packages(id).stream());
    }

    private static Optional<AssociatedPackage> in(GroupTree tree, String pattern, PackageRecord found) {
        Association association = tree.association(found.format(), found.namespace(), found.name());
        if (!association.group().pattern().equals(pattern)) {
            return Optional.empty();
        }
        return Optional.of(AssociatedPackage.builder()
                .format(found.format())
                .namespace(PackageOperations.orNull(found.namespace()))
                .packageValue(found.name())
                .associationType(association.match().name())
                .build());
    }

    private static String key(AssociatedPackage found) {
        return found.formatAsString() + "/" + Requested.orEmpty(found.namespace()) + "/" + found.packageValue();
    }

    private PackageGroupDescription description(String domain, GroupRecord group) {
        return new GroupDescription(domain, engine.groups().tree(domain)).of(group);
    }

    private static List<PackageGroupSummary> summaries(String domain, GroupTree tree, Page<GroupRecord> page) {
        GroupDescription description = new GroupDescription(domain, tree);
        return page.items().stream().map(description::summary).toList();
    }

    private static Page<GroupRecord> page(List<GroupRecord> groups, @Nullable Integer max, @Nullable String token) {
        return Page.of(groups, GroupRecord::pattern, max, token);
    }

    private String domain(@Nullable String domain, @Nullable String owner) {
        return engine.catalogue().domain(Requested.domain(domain, owner)).name();
    }

    private static String pattern(@Nullable String pattern) {
        return Requested.required(pattern, "packageGroup");
    }
}
