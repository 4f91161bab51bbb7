package io.github.codesuite.local.codeartifact;

import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.services.codeartifact.CodeartifactClient;
import software.amazon.awssdk.services.codeartifact.model.AssociateExternalConnectionRequest;
import software.amazon.awssdk.services.codeartifact.model.AssociateExternalConnectionResponse;
import software.amazon.awssdk.services.codeartifact.model.CopyPackageVersionsRequest;
import software.amazon.awssdk.services.codeartifact.model.CopyPackageVersionsResponse;
import software.amazon.awssdk.services.codeartifact.model.CreateDomainRequest;
import software.amazon.awssdk.services.codeartifact.model.CreateDomainResponse;
import software.amazon.awssdk.services.codeartifact.model.CreatePackageGroupRequest;
import software.amazon.awssdk.services.codeartifact.model.CreatePackageGroupResponse;
import software.amazon.awssdk.services.codeartifact.model.CreateRepositoryRequest;
import software.amazon.awssdk.services.codeartifact.model.CreateRepositoryResponse;
import software.amazon.awssdk.services.codeartifact.model.DeleteDomainPermissionsPolicyRequest;
import software.amazon.awssdk.services.codeartifact.model.DeleteDomainPermissionsPolicyResponse;
import software.amazon.awssdk.services.codeartifact.model.DeleteDomainRequest;
import software.amazon.awssdk.services.codeartifact.model.DeleteDomainResponse;
import software.amazon.awssdk.services.codeartifact.model.DeletePackageGroupRequest;
import software.amazon.awssdk.services.codeartifact.model.DeletePackageGroupResponse;
import software.amazon.awssdk.services.codeartifact.model.DeletePackageRequest;
import software.amazon.awssdk.services.codeartifact.model.DeletePackageResponse;
import software.amazon.awssdk.services.codeartifact.model.DeletePackageVersionsRequest;
import software.amazon.awssdk.services.codeartifact.model.DeletePackageVersionsResponse;
import software.amazon.awssdk.services.codeartifact.model.DeleteRepositoryPermissionsPolicyRequest;
import software.amazon.awssdk.services.codeartifact.model.DeleteRepositoryPermissionsPolicyResponse;
import software.amazon.awssdk.services.codeartifact.model.DeleteRepositoryRequest;
import software.amazon.awssdk.services.codeartifact.model.DeleteRepositoryResponse;
import software.amazon.awssdk.services.codeartifact.model.DescribeDomainRequest;
import software.amazon.awssdk.services.codeartifact.model.DescribeDomainResponse;
import software.amazon.awssdk.services.codeartifact.model.DescribePackageGroupRequest;
import software.amazon.awssdk.services.codeartifact.model.DescribePackageGroupResponse;
import software.amazon.awssdk.services.codeartifact.model.DescribePackageRequest;
import software.amazon.awssdk.services.codeartifact.model.DescribePackageResponse;
import software.amazon.awssdk.services.codeartifact.model.DescribePackageVersionRequest;
import software.amazon.awssdk.services.codeartifact.model.DescribePackageVersionResponse;
import software.amazon.awssdk.services.codeartifact.model.DescribeRepositoryRequest;
import software.amazon.awssdk.services.codeartifact.model.DescribeRepositoryResponse;
import software.amazon.awssdk.services.codeartifact.model.DisassociateExternalConnectionRequest;
import software.amazon.awssdk.services.codeartifact.model.DisassociateExternalConnectionResponse;
import software.amazon.awssdk.services.codeartifact.model.DisposePackageVersionsRequest;
import software.amazon.awssdk.services.codeartifact.model.DisposePackageVersionsResponse;
import software.amazon.awssdk.services.codeartifact.model.GetAssociatedPackageGroupRequest;
import software.amazon.awssdk.services.codeartifact.model.GetAssociatedPackageGroupResponse;
import software.amazon.awssdk.services.codeartifact.model.GetAuthorizationTokenRequest;
import software.amazon.awssdk.services.codeartifact.model.GetAuthorizationTokenResponse;
import software.amazon.awssdk.services.codeartifact.model.GetDomainPermissionsPolicyRequest;
import software.amazon.awssdk.services.codeartifact.model.GetDomainPermissionsPolicyResponse;
import software.amazon.awssdk.services.codeartifact.model.GetPackageVersionAssetRequest;
import software.amazon.awssdk.services.codeartifact.model.GetPackageVersionAssetResponse;
import software.amazon.awssdk.services.codeartifact.model.GetPackageVersionReadmeRequest;
import software.amazon.awssdk.services.codeartifact.model.GetPackageVersionReadmeResponse;
import software.amazon.awssdk.services.codeartifact.model.GetRepositoryEndpointRequest;
import software.amazon.awssdk.services.codeartifact.model.GetRepositoryEndpointResponse;
import software.amazon.awssdk.services.codeartifact.model.GetRepositoryPermissionsPolicyRequest;
import software.amazon.awssdk.services.codeartifact.model.GetRepositoryPermissionsPolicyResponse;
import software.amazon.awssdk.services.codeartifact.model.ListAllowedRepositoriesForGroupRequest;
import software.amazon.awssdk.services.codeartifact.model.ListAllowedRepositoriesForGroupResponse;
import software.amazon.awssdk.services.codeartifact.model.ListAssociatedPackagesRequest;
import software.amazon.awssdk.services.codeartifact.model.ListAssociatedPackagesResponse;
import software.amazon.awssdk.services.codeartifact.model.ListDomainsRequest;
import software.amazon.awssdk.services.codeartifact.model.ListDomainsResponse;
import software.amazon.awssdk.services.codeartifact.model.ListPackageGroupsRequest;
import software.amazon.awssdk.services.codeartifact.model.ListPackageGroupsResponse;
import software.amazon.awssdk.services.codeartifact.model.ListPackageVersionAssetsRequest;
import software.amazon.awssdk.services.codeartifact.model.ListPackageVersionAssetsResponse;
import software.amazon.awssdk.services.codeartifact.model.ListPackageVersionDependenciesRequest;
import software.amazon.awssdk.services.codeartifact.model.ListPackageVersionDependenciesResponse;
import software.amazon.awssdk.services.codeartifact.model.ListPackageVersionsRequest;
import software.amazon.awssdk.services.codeartifact.model.ListPackageVersionsResponse;
import software.amazon.awssdk.services.codeartifact.model.ListPackagesRequest;
import software.amazon.awssdk.services.codeartifact.model.ListPackagesResponse;
import software.amazon.awssdk.services.codeartifact.model.ListRepositoriesInDomainRequest;
import software.amazon.awssdk.services.codeartifact.model.ListRepositoriesInDomainResponse;
import software.amazon.awssdk.services.codeartifact.model.ListRepositoriesRequest;
import software.amazon.awssdk.services.codeartifact.model.ListRepositoriesResponse;
import software.amazon.awssdk.services.codeartifact.model.ListSubPackageGroupsRequest;
import software.amazon.awssdk.services.codeartifact.model.ListSubPackageGroupsResponse;
import software.amazon.awssdk.services.codeartifact.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.codeartifact.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.codeartifact.model.PublishPackageVersionRequest;
import software.amazon.awssdk.services.codeartifact.model.PublishPackageVersionResponse;
import software.amazon.awssdk.services.codeartifact.model.PutDomainPermissionsPolicyRequest;
import software.amazon.awssdk.services.codeartifact.model.PutDomainPermissionsPolicyResponse;
import software.amazon.awssdk.services.codeartifact.model.PutPackageOriginConfigurationRequest;
import software.amazon.awssdk.services.codeartifact.model.PutPackageOriginConfigurationResponse;
import software.amazon.awssdk.services.codeartifact.model.PutRepositoryPermissionsPolicyRequest;
import software.amazon.awssdk.services.codeartifact.model.PutRepositoryPermissionsPolicyResponse;
import software.amazon.awssdk.services.codeartifact.model.TagResourceRequest;
import software.amazon.awssdk.services.codeartifact.model.TagResourceResponse;
import software.amazon.awssdk.services.codeartifact.model.UntagResourceRequest;
import software.amazon.awssdk.services.codeartifact.model.UntagResourceResponse;
import software.amazon.awssdk.services.codeartifact.model.UpdatePackageGroupOriginConfigurationRequest;
import software.amazon.awssdk.services.codeartifact.model.UpdatePackageGroupOriginConfigurationResponse;
import software.amazon.awssdk.services.codeartifact.model.UpdatePackageGroupRequest;
import software.amazon.awssdk.services.codeartifact.model.UpdatePackageGroupResponse;
import software.amazon.awssdk.services.codeartifact.model.UpdatePackageVersionsStatusRequest;
import software.amazon.awssdk.services.codeartifact.model.UpdatePackageVersionsStatusResponse;
import software.amazon.awssdk.services.codeartifact.model.UpdateRepositoryRequest;
import software.amazon.awssdk.services.codeartifact.model.UpdateRepositoryResponse;

/** The operations of the local service, each handed to the one who knows it. */
final class CodeArtifactService implements CodeartifactClient {

    private final RepositoryHost server;
    private final DomainOperations domains;
    private final RepositoryOperations repositories;
    private final PackageOperations packages;
    private final VersionOperations versions;
    private final DetailOperations details;
    private final AssetOperations assets;
    private final GroupOperations groups;
    private final GroupOriginOperations groupOrigins;
    private final PolicyOperations policies;
    private final TagOperations tags;

    CodeArtifactService(Engine engine, RepositoryHost server) {
        this.server = server;
        this.domains = new DomainOperations(engine);
        this.repositories = new RepositoryOperations(engine, server);
        this.packages = new PackageOperations(engine);
        this.versions = new VersionOperations(engine);
        this.details = new DetailOperations(engine);
        this.assets = new AssetOperations(engine);
        this.groups = new GroupOperations(engine);
        this.groupOrigins = new GroupOriginOperations(engine);
        this.policies = new PolicyOperations(engine);
        this.tags = new TagOperations(engine);
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public CreateDomainResponse createDomain(CreateDomainRequest request) {
        return Answers.of(() -> domains.create(request));
    }

    @Override
    public DescribeDomainResponse describeDomain(DescribeDomainRequest request) {
        return Answers.of(() -> domains.describe(request));
    }

    @Override
    public ListDomainsResponse listDomains(ListDomainsRequest request) {
        return Answers.of(() -> domains.list(request));
    }

    @Override
    public DeleteDomainResponse deleteDomain(DeleteDomainRequest request) {
        return Answers.of(() -> domains.delete(request));
    }

    @Override
    public GetAuthorizationTokenResponse getAuthorizationToken(GetAuthorizationTokenRequest request) {
        return Answers.of(() -> domains.token(request));
    }

    @Override
    public CreateRepositoryResponse createRepository(CreateRepositoryRequest request) {
        return Answers.of(() -> repositories.create(request));
    }

    @Override
    public DescribeRepositoryResponse describeRepository(DescribeRepositoryRequest request) {
        return Answers.of(() -> repositories.describe(request));
    }

    @Override
    public ListRepositoriesResponse listRepositories(ListRepositoriesRequest request) {
        return Answers.of(() -> repositories.list(request));
    }

    @Override
    public ListRepositoriesInDomainResponse listRepositoriesInDomain(ListRepositoriesInDomainRequest request) {
        return Answers.of(() -> repositories.listInDomain(request));
    }

    @Override
    public DeleteRepositoryResponse deleteRepository(DeleteRepositoryRequest request) {
        return Answers.of(() -> repositories.delete(request));
    }

    @Override
    public GetRepositoryEndpointResponse getRepositoryEndpoint(GetRepositoryEndpointRequest request) {
        return Answers.of(() -> repositories.endpoint(request));
    }

    @Override
    public ListPackagesResponse listPackages(ListPackagesRequest request) {
        return Answers.of(() -> packages.list(request));
    }

    @Override
    public DescribePackageResponse describePackage(DescribePackageRequest request) {
        return Answers.of(() -> packages.describe(request));
    }

    @Override
    public DeletePackageResponse deletePackage(DeletePackageRequest request) {
        return Answers.of(() -> packages.delete(request));
    }

    @Override
    public ListPackageVersionsResponse listPackageVersions(ListPackageVersionsRequest request) {
        return Answers.of(() -> packages.listVersions(request));
    }

    @Override
    public DescribePackageVersionResponse describePackageVersion(DescribePackageVersionRequest request) {
        return Answers.of(() -> details.describe(request));
    }

    @Override
    public UpdatePackageVersionsStatusResponse updatePackageVersionsStatus(UpdatePackageVersionsStatusRequest request) {
        return Answers.of(() -> versions.changeStatus(request));
    }

    @Override
    public DeletePackageVersionsResponse deletePackageVersions(DeletePackageVersionsRequest request) {
        return Answers.of(() -> versions.delete(request));
    }

    @Override
    public ListPackageVersionAssetsResponse listPackageVersionAssets(ListPackageVersionAssetsRequest request) {
        return Answers.of(() -> assets.list(request));
    }

    @Override
    public <T> T getPackageVersionAsset(
            GetPackageVersionAssetRequest request, ResponseTransformer<GetPackageVersionAssetResponse, T> transformer) {
        return Answers.of(() -> assets.get(request, transformer));
    }

    @Override
    public PublishPackageVersionResponse publishPackageVersion(PublishPackageVersionRequest request, RequestBody body) {
        return Answers.of(() -> assets.publish(request, body));
    }

    @Override
    public CreatePackageGroupResponse createPackageGroup(CreatePackageGroupRequest request) {
        return Answers.of(() -> groups.create(request));
    }

    @Override
    public UpdatePackageGroupResponse updatePackageGroup(UpdatePackageGroupRequest request) {
        return Answers.of(() -> groups.update(request));
    }

    @Override
    public DeletePackageGroupResponse deletePackageGroup(DeletePackageGroupRequest request) {
        return Answers.of(() -> groups.delete(request));
    }

    @Override
    public DescribePackageGroupResponse describePackageGroup(DescribePackageGroupRequest request) {
        return Answers.of(() -> groups.describe(request));
    }

    @Override
    public ListPackageGroupsResponse listPackageGroups(ListPackageGroupsRequest request) {
        return Answers.of(() -> groups.list(request));
    }

    @Override
    public ListSubPackageGroupsResponse listSubPackageGroups(ListSubPackageGroupsRequest request) {
        return Answers.of(() -> groups.listSub(request));
    }

    @Override
    public GetAssociatedPackageGroupResponse getAssociatedPackageGroup(GetAssociatedPackageGroupRequest request) {
        return Answers.of(() -> groups.associated(request));
    }

    @Override
    public ListAssociatedPackagesResponse listAssociatedPackages(ListAssociatedPackagesRequest request) {
        return Answers.of(() -> groups.listAssociated(request));
    }

    @Override
    public UpdatePackageGroupOriginConfigurationResponse updatePackageGroupOriginConfiguration(
            UpdatePackageGroupOriginConfigurationRequest request) {
        return Answers.of(() -> groupOrigins.update(request));
    }

    @Override
    public ListAllowedRepositoriesForGroupResponse listAllowedRepositoriesForGroup(
            ListAllowedRepositoriesForGroupRequest request) {
        return Answers.of(() -> groupOrigins.list(request));
    }

    @Override
    public UpdateRepositoryResponse updateRepository(UpdateRepositoryRequest request) {
        return Answers.of(() -> repositories.update(request));
    }

    @Override
    public AssociateExternalConnectionResponse associateExternalConnection(AssociateExternalConnectionRequest request) {
        return Answers.of(() -> repositories.associate(request));
    }

    @Override
    public DisassociateExternalConnectionResponse disassociateExternalConnection(
            DisassociateExternalConnectionRequest request) {
        return Answers.of(() -> repositories.disassociate(request));
    }

    @Override
    public TagResourceResponse tagResource(TagResourceRequest request) {
        return Answers.of(() -> tags.tag(request));
    }

    @Override
    public UntagResourceResponse untagResource(UntagResourceRequest request) {
        return Answers.of(() -> tags.untag(request));
    }

    @Override
    public ListTagsForResourceResponse listTagsForResource(ListTagsForResourceRequest request) {
        return Answers.of(() -> tags.list(request));
    }

    @Override
    public PutDomainPermissionsPolicyResponse putDomainPermissionsPolicy(PutDomainPermissionsPolicyRequest request) {
        return Answers.of(() -> policies.put(request));
    }

    @Override
    public GetDomainPermissionsPolicyResponse getDomainPermissionsPolicy(GetDomainPermissionsPolicyRequest request) {
        return Answers.of(() -> policies.get(request));
    }

    @Override
    public DeleteDomainPermissionsPolicyResponse deleteDomainPermissionsPolicy(
            DeleteDomainPermissionsPolicyRequest request) {
        return Answers.of(() -> policies.delete(request));
    }

    @Override
    public PutRepositoryPermissionsPolicyResponse putRepositoryPermissionsPolicy(
            PutRepositoryPermissionsPolicyRequest request) {
        return Answers.of(() -> policies.put(request));
    }

    @Override
    public GetRepositoryPermissionsPolicyResponse getRepositoryPermissionsPolicy(
            GetRepositoryPermissionsPolicyRequest request) {
        return Answers.of(() -> policies.get(request));
    }

    @Override
    public DeleteRepositoryPermissionsPolicyResponse deleteRepositoryPermissionsPolicy(
            DeleteRepositoryPermissionsPolicyRequest request) {
        return Answers.of(() -> policies.delete(request));
    }

    @Override
    public CopyPackageVersionsResponse copyPackageVersions(CopyPackageVersionsRequest request) {
        return Answers.of(() -> versions.copy(request));
    }

    @Override
    public DisposePackageVersionsResponse disposePackageVersions(DisposePackageVersionsRequest request) {
        return Answers.of(() -> versions.dispose(request));
    }

    @Override
    public ListPackageVersionDependenciesResponse listPackageVersionDependencies(
            ListPackageVersionDependenciesRequest request) {
        return Answers.of(() -> details.dependencies(request));
    }

    @Override
    public GetPackageVersionReadmeResponse getPackageVersionReadme(GetPackageVersionReadmeRequest request) {
        return Answers.of(() -> details.readme(request));
    }

    @Override
    public PutPackageOriginConfigurationResponse putPackageOriginConfiguration(
            PutPackageOriginConfigurationRequest request) {
        return Answers.of(() -> packages.putOrigin(request));
    }

    @Override
    public void close() {
        server.close();
    }
}
