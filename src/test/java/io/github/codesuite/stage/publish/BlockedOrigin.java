package io.github.codesuite.stage.publish;

import software.amazon.awssdk.services.codeartifact.CodeartifactClient;
import software.amazon.awssdk.services.codeartifact.model.AllowPublish;
import software.amazon.awssdk.services.codeartifact.model.AllowUpstream;
import software.amazon.awssdk.services.codeartifact.model.DescribePackageRequest;
import software.amazon.awssdk.services.codeartifact.model.DescribePackageResponse;
import software.amazon.awssdk.services.codeartifact.model.DescribePackageVersionRequest;
import software.amazon.awssdk.services.codeartifact.model.DescribePackageVersionResponse;
import software.amazon.awssdk.services.codeartifact.model.GetAuthorizationTokenRequest;
import software.amazon.awssdk.services.codeartifact.model.GetAuthorizationTokenResponse;
import software.amazon.awssdk.services.codeartifact.model.GetRepositoryEndpointRequest;
import software.amazon.awssdk.services.codeartifact.model.GetRepositoryEndpointResponse;
import software.amazon.awssdk.services.codeartifact.model.ListPackageVersionAssetsRequest;
import software.amazon.awssdk.services.codeartifact.model.ListPackageVersionAssetsResponse;

/** A cloud in which all packages were first fetched from an upstream. */
record BlockedOrigin(CodeartifactClient real) implements CodeartifactClient {

    @Override
    public DescribePackageResponse describePackage(DescribePackageRequest request) {
        return real.describePackage(request).toBuilder()
                .packageValue(found -> found.originConfiguration(origin -> origin.restrictions(
                        controls -> controls.publish(AllowPublish.BLOCK).upstream(AllowUpstream.ALLOW))))
                .build();
    }

    @Override
    public DescribePackageVersionResponse describePackageVersion(DescribePackageVersionRequest request) {
        return real.describePackageVersion(request);
    }

    @Override
    public ListPackageVersionAssetsResponse listPackageVersionAssets(ListPackageVersionAssetsRequest request) {
        return real.listPackageVersionAssets(request);
    }

    @Override
    public GetRepositoryEndpointResponse getRepositoryEndpoint(GetRepositoryEndpointRequest request) {
        return real.getRepositoryEndpoint(request);
    }

    @Override
    public GetAuthorizationTokenResponse getAuthorizationToken(GetAuthorizationTokenRequest request) {
        return real.getAuthorizationToken(request);
    }

    @Override
    public String serviceName() {
        return real.serviceName();
    }

    @Override
    public void close() {
        real.close();
    }
}
