package io.github.codesuite.stage.publish;

import io.github.codesuite.cloud.Transfer;
import io.github.codesuite.failure.AwsFailures;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.codeartifact.CodeartifactClient;
import software.amazon.awssdk.services.codeartifact.model.AssetSummary;
import software.amazon.awssdk.services.codeartifact.model.ConflictException;
import software.amazon.awssdk.services.codeartifact.model.GetAuthorizationTokenResponse;
import software.amazon.awssdk.services.codeartifact.model.HashAlgorithm;
import software.amazon.awssdk.services.codeartifact.model.PackageDescription;
import software.amazon.awssdk.services.codeartifact.model.PackageFormat;
import software.amazon.awssdk.services.codeartifact.model.PackageOriginConfiguration;
import software.amazon.awssdk.services.codeartifact.model.PackageOriginRestrictions;
import software.amazon.awssdk.services.codeartifact.model.RepositoryDescription;
import software.amazon.awssdk.services.codeartifact.model.ResourceNotFoundException;
import software.amazon.awssdk.services.codeartifact.model.ValidationException;

/** What CodeArtifact says about repositories and package versions. A version that is not there is an empty answer. */
final class Packages {

    private static final String WHERE =
            "codesuite.codeArtifact.domain, codesuite.codeArtifact.domainOwner, codesuite.codeArtifact.repository";

    /** An npm version has just one asset, whatever it is called. */
    static final String NPM_ASSET = "package.tgz";

    private final CodeartifactClient client;
    private final Permissions permissions;

    Packages(CodeartifactClient client, Permissions permissions) {
        this.client = client;
        this.permissions = permissions;
    }

    /** Where a repository takes the requests of a format; ends in a slash. */
    URI endpoint(String domain, Optional<String> owner, String repository, PackageFormat format) {
        String endpoint = ask(
                        "find the repository " + domain + "/" + repository,
                        () -> permissions.ofRepository("codeartifact:GetRepositoryEndpoint", domain, owner, repository),
                        () -> client.getRepositoryEndpoint(get -> get.domain(domain)
                                .domainOwner(owner.orElse(null))
                                .repository(repository)
                                .format(format)))
                .repositoryEndpoint();
        return URI.create(endpoint.endsWith("/") ? endpoint : endpoint + "/");
    }

    GetAuthorizationTokenResponse token(String domain, Optional<String> owner) {
        return ask(
                "get an authorization token for the domain " + domain,
                () -> permissions.ofToken(domain, owner),
                () -> client.getAuthorizationToken(get -> get.domain(domain).domainOwner(owner.orElse(null))));
    }

    /** The SHA-256 of each asset that a version has. */
    Map<String, String> assets(PackageVersion version) {
        return ask(
                        "list the assets of " + version.coordinates(),
                        () -> permissions.ofPackage("codeartifact:ListPackageVersionAssets", version),
                        orAbsent(() -> sha256OfAssets(version)))
                .orElse(Map.of());
    }

    /** A version's status in AWS's words; empty where there is no such version. */
    Optional<String> status(PackageVersion version) {
        return ask(
                "describe " + version.coordinates(),
                () -> permissions.ofPackage("codeartifact:DescribePackageVersion", version),
                orAbsent(() -> client.describePackageVersion(describe -> describe.domain(version.domain())
                                .domainOwner(version.domainOwner().orElse(null))
                                .repository(version.repository())
                                .format(version.format())
                                .namespace(version.namespace().orElse(null))
                                .packageValue(version.artifactId())
                                .packageVersion(version.version()))
                        .packageVersion()
                        .statusAsString()));
    }

    /** A package's origin controls; empty where there is no such package yet. */
    Optional<PackageOriginRestrictions> originControls(PackageVersion version) {
        Optional<PackageDescription> found = ask(
                "describe the package of " + version.coordinates(),
                () -> permissions.ofPackage("codeartifact:DescribePackage", version),
                orAbsent(() -> client.describePackage(describe -> describe.domain(version.domain())
                                .domainOwner(version.domainOwner().orElse(null))
                                .repository(version.repository())
                                .format(version.format())
                                .namespace(version.namespace().orElse(null))
                                .packageValue(version.artifactId()))
                        .packageValue()));
        return found.map(PackageDescription::originConfiguration).map(PackageOriginConfiguration::restrictions);
    }

    /** A repository of a version's domain, with its upstreams. */
    RepositoryDescription repository(PackageVersion version, String repository) {
        return ask(
                "describe the repository " + version.domain() + "/" + repository,
                () -> permissions.ofRepository(
                        "codeartifact:DescribeRepository", version.domain(), version.domainOwner(), repository),
                () -> client.describeRepository(describe -> describe.domain(version.domain())
                                .domainOwner(version.domainOwner().orElse(null))
                                .repository(repository))
                        .repository());
    }

    /**
     * Publishes an asset of a generic package.
     *
     * @param unfinished whether the version waits for more
     * @return the SHA-256 of what has arrived
     * @throws Refused if the repository does not take it
     */
    String publish(PackageVersion version, PlannedAsset asset, RequestBody content, boolean unfinished) {
        return ask(
                "publish " + asset.name() + " of " + version.coordinates() + " to " + version.where(),
                () -> permissions.ofPackage(Permissions.PUBLISH, version),
                () -> sha256(sent(version, asset, content, unfinished)));
    }

    private AssetSummary sent(PackageVersion version, PlannedAsset asset, RequestBody content, boolean unfinished) {
        try {
            return client.publishPackageVersion(
                            publish -> publish.domain(version.domain())
                                    .domainOwner(version.domainOwner().orElse(null))
                                    .repository(version.repository())
                                    .format(version.format())
                                    .namespace(version.namespace().orElse(null))
                                    .packageValue(version.artifactId())
                                    .packageVersion(version.version())
                                    .assetName(asset.name())
                                    .assetSHA256(asset.checksums().sha256())
                                    .unfinished(unfinished),
                            content)
                    .asset();
        } catch (ConflictException | ValidationException refused) {
            throw new Refused(
                    "PublishPackageVersion",
                    asset.name(),
                    new Transfer.Answer(refused.statusCode(), String.valueOf(refused.getMessage())));
        }
    }

    private Map<String, String> sha256OfAssets(PackageVersion version) {
        Map<String, String> found = new HashMap<>();
        client.listPackageVersionAssetsPaginator(list -> list.domain(version.domain())
                        .domainOwner(version.domainOwner().orElse(null))
                        .repository(version.repository())
                        .format(version.format())
                        .namespace(version.namespace().orElse(null))
                        .packageValue(version.artifactId())
                        .packageVersion(version.version()))
                .assets()
                .forEach(asset ->
                        found.put(version.format() == PackageFormat.NPM ? NPM_ASSET : asset.name(), sha256(asset)));
        return found;
    }

    private static <T> Supplier<Optional<T>> orAbsent(Supplier<T> call) {
        return () -> {
            try {
                return Optional.of(call.get());
            } catch (ResourceNotFoundException notThere) {
                return Optional.empty();
            }
        };
    }

    private static String sha256(AssetSummary asset) {
        return asset.hashes().getOrDefault(HashAlgorithm.SHA_256, "");
    }

    /** @param permission what the call needs */
    private static <T> T ask(String attempted, Supplier<String> permission, Supplier<T> call) {
        try {
            return call.get();
        } catch (SdkException failure) {
            throw AwsFailures.translate(attempted, WHERE, permission.get(), failure);
        }
    }
}
