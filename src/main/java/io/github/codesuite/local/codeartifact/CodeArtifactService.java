package io.github.codesuite.local.codeartifact;

import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.services.codeartifact.CodeartifactClient;
import software.amazon.awssdk.services.codeartifact.model.CreateDomainRequest;
import software.amazon.awssdk.services.codeartifact.model.CreateDomainResponse;
import software.amazon.awssdk.services.codeartifact.model.CreateRepositoryRequest;
import software.amazon.awssdk.services.codeartifact.model.CreateRepositoryResponse;
import software.amazon.awssdk.services.codeartifact.model.DeleteDomainRequest;
import software.amazon.awssdk.services.codeartifact.model.DeleteDomainResponse;
import software.amazon.awssdk.services.codeartifact.model.DeletePackageRequest;
import software.amazon.awssdk.services.codeartifact.model.DeletePackageResponse;
import software.amazon.awssdk.services.codeartifact.model.DeletePackageVersionsRequest;
import software.amazon.awssdk.services.codeartifact.model.DeletePackageVersionsResponse;
import software.amazon.awssdk.services.codeartifact.model.DeleteRepositoryRequest;
import software.amazon.awssdk.services.codeartifact.model.DeleteRepositoryResponse;
import software.amazon.awssdk.services.codeartifact.model.DescribeDomainRequest;
import software.amazon.awssdk.services.codeartifact.model.DescribeDomainResponse;
import software.amazon.awssdk.services.codeartifact.model.DescribePackageRequest;
import software.amazon.awssdk.services.codeartifact.model.DescribePackageResponse;
import software.amazon.awssdk.services.codeartifact.model.DescribePackageVersionRequest;
import software.amazon.awssdk.services.codeartifact.model.DescribePackageVersionResponse;
import software.amazon.awssdk.services.codeartifact.model.DescribeRepositoryRequest;
import software.amazon.awssdk.services.codeartifact.model.DescribeRepositoryResponse;
import software.amazon.awssdk.services.codeartifact.model.GetAuthorizationTokenRequest;
import software.amazon.awssdk.services.codeartifact.model.GetAuthorizationTokenResponse;
import software.amazon.awssdk.services.codeartifact.model.GetPackageVersionAssetRequest;
import software.amazon.awssdk.services.codeartifact.model.GetPackageVersionAssetResponse;
import software.amazon.awssdk.services.codeartifact.model.GetRepositoryEndpointRequest;
import software.amazon.awssdk.services.codeartifact.model.GetRepositoryEndpointResponse;
import software.amazon.awssdk.services.codeartifact.model.ListDomainsRequest;
import software.amazon.awssdk.services.codeartifact.model.ListDomainsResponse;
import software.amazon.awssdk.services.codeartifact.model.ListPackageVersionAssetsRequest;
import software.amazon.awssdk.services.codeartifact.model.ListPackageVersionAssetsResponse;
import software.amazon.awssdk.services.codeartifact.model.ListPackageVersionsRequest;
import software.amazon.awssdk.services.codeartifact.model.ListPackageVersionsResponse;
import software.amazon.awssdk.services.codeartifact.model.ListPackagesRequest;
import software.amazon.awssdk.services.codeartifact.model.ListPackagesResponse;
import software.amazon.awssdk.services.codeartifact.model.ListRepositoriesInDomainRequest;
import software.amazon.awssdk.services.codeartifact.model.ListRepositoriesInDomainResponse;
import software.amazon.awssdk.services.codeartifact.model.ListRepositoriesRequest;
import software.amazon.awssdk.services.codeartifact.model.ListRepositoriesResponse;
import software.amazon.awssdk.services.codeartifact.model.PublishPackageVersionRequest;
import software.amazon.awssdk.services.codeartifact.model.PublishPackageVersionResponse;
import software.amazon.awssdk.services.codeartifact.model.UpdatePackageVersionsStatusRequest;
import software.amazon.awssdk.services.codeartifact.model.UpdatePackageVersionsStatusResponse;

/** The operations of the local service, each handed to the one who knows it. */
final class CodeArtifactService implements CodeartifactClient {

    private final RepositoryHost server;
    private final DomainOperations domains;
    private final RepositoryOperations repositories;
    private final PackageOperations packages;
    private final VersionOperations versions;
    private final AssetOperations assets;

    CodeArtifactService(Engine engine, RepositoryHost server) {
        this.server = server;
        this.domains = new DomainOperations(engine);
        this.repositories = new RepositoryOperations(engine, server);
        this.packages = new PackageOperations(engine);
        this.versions = new VersionOperations(engine);
        this.assets = new AssetOperations(engine);
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
        return Answers.of(() -> versions.describe(request));
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
    public void close() {
        server.close();
    }
}
