package io.github.codesuite.stage.publish;

import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.codeartifact.CodeartifactClient;
import software.amazon.awssdk.services.codeartifact.model.AllowPublish;
import software.amazon.awssdk.services.codeartifact.model.AllowUpstream;
import software.amazon.awssdk.services.codeartifact.model.CodeartifactException;
import software.amazon.awssdk.services.codeartifact.model.DescribePackageRequest;
import software.amazon.awssdk.services.codeartifact.model.DescribePackageResponse;
import software.amazon.awssdk.services.codeartifact.model.DescribePackageVersionRequest;
import software.amazon.awssdk.services.codeartifact.model.DescribePackageVersionResponse;
import software.amazon.awssdk.services.codeartifact.model.DescribeRepositoryRequest;
import software.amazon.awssdk.services.codeartifact.model.DescribeRepositoryResponse;
import software.amazon.awssdk.services.codeartifact.model.ExternalConnectionStatus;
import software.amazon.awssdk.services.codeartifact.model.GetAuthorizationTokenRequest;
import software.amazon.awssdk.services.codeartifact.model.GetAuthorizationTokenResponse;
import software.amazon.awssdk.services.codeartifact.model.GetRepositoryEndpointRequest;
import software.amazon.awssdk.services.codeartifact.model.GetRepositoryEndpointResponse;
import software.amazon.awssdk.services.codeartifact.model.ListPackageVersionAssetsRequest;
import software.amazon.awssdk.services.codeartifact.model.ListPackageVersionAssetsResponse;
import software.amazon.awssdk.services.codeartifact.model.PackageFormat;
import software.amazon.awssdk.services.codeartifact.model.PackageVersionStatus;
import software.amazon.awssdk.services.codeartifact.model.RepositoryExternalConnectionInfo;
import software.amazon.awssdk.services.codeartifact.model.UpstreamRepositoryInfo;

/**
 * A cloud whose packages have these origin controls and whose repositories have these upstreams. It has no operation that changes
 * anything.
 *
 * @param upstreams of each repository, by name
 * @param holders the repositories that have every version
 * @param connected the repositories that are connected to Maven Central
 * @param denied whether origin controls may not be read
 */
record ScriptedOrigin(
        CodeartifactClient real,
        AllowPublish publish,
        AllowUpstream upstream,
        Map<String, List<String>> upstreams,
        Set<String> holders,
        Set<String> connected,
        boolean denied)
        implements CodeartifactClient {

    static ScriptedOrigin blocked(CodeartifactClient real) {
        return new ScriptedOrigin(real, AllowPublish.BLOCK, AllowUpstream.ALLOW, Map.of(), Set.of(), Set.of(), false);
    }

    @Override
    public DescribePackageResponse describePackage(DescribePackageRequest request) {
        if (denied) {
            throw CodeartifactException.builder()
                    .message("User: ann is not authorized to perform: codeartifact:DescribePackage")
                    .statusCode(403)
                    .build();
        }
        return DescribePackageResponse.builder()
                .packageValue(found -> found.name(request.packageValue())
                        .originConfiguration(origin -> origin.restrictions(
                                controls -> controls.publish(publish).upstream(upstream))))
                .build();
    }

    @Override
    public DescribeRepositoryResponse describeRepository(DescribeRepositoryRequest request) {
        List<UpstreamRepositoryInfo> above = upstreams.getOrDefault(request.repository(), List.of()).stream()
                .map(name ->
                        UpstreamRepositoryInfo.builder().repositoryName(name).build())
                .toList();
        List<RepositoryExternalConnectionInfo> connections = connected.contains(request.repository())
                ? List.of(RepositoryExternalConnectionInfo.builder()
                        .externalConnectionName("public:maven-central")
                        .packageFormat(PackageFormat.MAVEN)
                        .status(ExternalConnectionStatus.AVAILABLE)
                        .build())
                : List.of();
        return DescribeRepositoryResponse.builder()
                .repository(found ->
                        found.name(request.repository()).upstreams(above).externalConnections(connections))
                .build();
    }

    @Override
    public DescribePackageVersionResponse describePackageVersion(DescribePackageVersionRequest request) {
        return holders.contains(request.repository())
                ? DescribePackageVersionResponse.builder()
                        .packageVersion(found -> found.status(PackageVersionStatus.PUBLISHED))
                        .build()
                : real.describePackageVersion(request);
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
