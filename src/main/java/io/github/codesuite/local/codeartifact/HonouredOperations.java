package io.github.codesuite.local.codeartifact;

import io.github.codesuite.local.guard.Honoured;
import java.util.stream.Stream;

/** The operations of the service and the members of their requests that it honours: all of the API, but no encryption key. */
final class HonouredOperations {

    private static final String[] DOMAIN = {"domain", "domainOwner"};
    private static final String[] REPOSITORY = with(DOMAIN, "repository");
    private static final String[] PACKAGE = with(REPOSITORY, "format", "namespace", "package");
    private static final String[] GROUP = with(DOMAIN, "packageGroup");
    private static final String[] PAGE = {"maxResults", "nextToken"};
    private static final String[] TAGS = {"tags.key", "tags.value"};

    private HonouredOperations() {}

    static Honoured table() {
        return tags(policies(groupOrigins(groups(versions(packages(repositories(domains(Honoured.nothing()))))))));
    }

    private static Honoured domains(Honoured honoured) {
        return honoured.operation("CreateDomain", with(TAGS, "domain"))
                .operation("DescribeDomain", DOMAIN)
                .operation("ListDomains", PAGE)
                .operation("DeleteDomain", DOMAIN)
                .operation("GetAuthorizationToken", with(DOMAIN, "durationSeconds"));
    }

    private static Honoured repositories(Honoured honoured) {
        return honoured.operation(
                        "CreateRepository", with(with(REPOSITORY, TAGS), "description", "upstreams.repositoryName"))
                .operation("UpdateRepository", with(REPOSITORY, "description", "upstreams.repositoryName"))
                .operation("DescribeRepository", REPOSITORY)
                .operation("ListRepositories", with(PAGE, "repositoryPrefix"))
                .operation(
                        "ListRepositoriesInDomain",
                        with(with(DOMAIN, PAGE), "administratorAccount", "repositoryPrefix"))
                .operation("DeleteRepository", REPOSITORY)
                .operation("AssociateExternalConnection", with(REPOSITORY, "externalConnection"))
                .operation("DisassociateExternalConnection", with(REPOSITORY, "externalConnection"))
                .operation("GetRepositoryEndpoint", with(REPOSITORY, "format", "endpointType"));
    }

    private static Honoured packages(Honoured honoured) {
        return honoured.operation(
                        "ListPackages",
                        with(with(REPOSITORY, PAGE), "format", "namespace", "packagePrefix", "publish", "upstream"))
                .operation(
                        "PutPackageOriginConfiguration", with(PACKAGE, "restrictions.publish", "restrictions.upstream"))
                .operation("DescribePackage", PACKAGE)
                .operation("DeletePackage", PACKAGE);
    }

    private static Honoured versions(Honoured honoured) {
        return honoured.operation("ListPackageVersions", with(with(PACKAGE, PAGE), "status", "sortBy", "originType"))
                .operation("ListPackageVersionDependencies", with(PACKAGE, "packageVersion", "nextToken"))
                .operation("GetPackageVersionReadme", with(PACKAGE, "packageVersion"))
                .operation("DescribePackageVersion", with(PACKAGE, "packageVersion"))
                .operation("ListPackageVersionAssets", with(with(PACKAGE, PAGE), "packageVersion"))
                .operation("GetPackageVersionAsset", with(PACKAGE, "packageVersion", "asset", "packageVersionRevision"))
                .operation(
                        "UpdatePackageVersionsStatus",
                        with(PACKAGE, "versions", "versionRevisions", "expectedStatus", "targetStatus"))
                .operation("DisposePackageVersions", with(PACKAGE, "versions", "versionRevisions", "expectedStatus"))
                .operation(
                        "CopyPackageVersions",
                        with(
                                DOMAIN,
                                "sourceRepository",
                                "destinationRepository",
                                "format",
                                "namespace",
                                "package",
                                "versions",
                                "versionRevisions",
                                "allowOverwrite",
                                "includeFromUpstream"))
                .operation("DeletePackageVersions", with(PACKAGE, "versions", "expectedStatus"))
                .operation(
                        "PublishPackageVersion",
                        with(PACKAGE, "packageVersion", "assetName", "assetSHA256", "unfinished"));
    }

    private static Honoured groups(Honoured honoured) {
        return honoured.operation("CreatePackageGroup", with(with(GROUP, TAGS), "contactInfo", "description"))
                .operation("UpdatePackageGroup", with(GROUP, "contactInfo", "description"))
                .operation("DeletePackageGroup", GROUP)
                .operation("DescribePackageGroup", GROUP)
                .operation("ListPackageGroups", with(with(DOMAIN, PAGE), "prefix"))
                .operation("ListSubPackageGroups", with(GROUP, PAGE))
                .operation("GetAssociatedPackageGroup", with(DOMAIN, "format", "namespace", "package"))
                .operation("ListAssociatedPackages", with(with(GROUP, PAGE), "preview"));
    }

    private static Honoured groupOrigins(Honoured honoured) {
        return honoured.operation(
                        "UpdatePackageGroupOriginConfiguration",
                        with(
                                GROUP,
                                "restrictions",
                                "addAllowedRepositories.repositoryName",
                                "addAllowedRepositories.originRestrictionType",
                                "removeAllowedRepositories.repositoryName",
                                "removeAllowedRepositories.originRestrictionType"))
                .operation("ListAllowedRepositoriesForGroup", with(with(GROUP, PAGE), "originRestrictionType"));
    }

    private static Honoured policies(Honoured honoured) {
        return honoured.operation("PutDomainPermissionsPolicy", with(DOMAIN, "policyRevision", "policyDocument"))
                .operation("GetDomainPermissionsPolicy", DOMAIN)
                .operation("DeleteDomainPermissionsPolicy", with(DOMAIN, "policyRevision"))
                .operation("PutRepositoryPermissionsPolicy", with(REPOSITORY, "policyRevision", "policyDocument"))
                .operation("GetRepositoryPermissionsPolicy", REPOSITORY)
                .operation("DeleteRepositoryPermissionsPolicy", with(REPOSITORY, "policyRevision"));
    }

    private static Honoured tags(Honoured honoured) {
        return honoured.operation("TagResource", with(TAGS, "resourceArn"))
                .operation("UntagResource", "resourceArn", "tagKeys")
                .operation("ListTagsForResource", "resourceArn");
    }

    private static String[] with(String[] members, String... more) {
        return Stream.of(members, more).flatMap(Stream::of).toArray(String[]::new);
    }
}
