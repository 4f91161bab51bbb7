package io.github.codesuite.stage.publish;

import io.github.codesuite.failure.AwsFailures;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.codeartifact.CodeartifactClient;
import software.amazon.awssdk.services.codeartifact.model.AllowPublish;
import software.amazon.awssdk.services.codeartifact.model.AssetSummary;
import software.amazon.awssdk.services.codeartifact.model.GetAuthorizationTokenResponse;
import software.amazon.awssdk.services.codeartifact.model.HashAlgorithm;
import software.amazon.awssdk.services.codeartifact.model.PackageFormat;
import software.amazon.awssdk.services.codeartifact.model.ResourceNotFoundException;

/** What CodeArtifact says about repositories and package versions. A version that is not there is an empty answer. */
final class Packages {

    private static final String WHERE = "codesuite.codeArtifact.domain, codesuite.codeArtifact.repository";

    private final CodeartifactClient client;

    Packages(CodeartifactClient client) {
        this.client = client;
    }

    /** Where a repository takes Maven's requests; ends in a slash. */
    URI endpoint(String domain, Optional<String> owner, String repository) {
        String endpoint = ask(
                        "find the repository " + domain + "/" + repository,
                        () -> client.getRepositoryEndpoint(get -> get.domain(domain)
                                .domainOwner(owner.orElse(null))
                                .repository(repository)
                                .format(PackageFormat.MAVEN)))
                .repositoryEndpoint();
        return URI.create(endpoint.endsWith("/") ? endpoint : endpoint + "/");
    }

    GetAuthorizationTokenResponse token(String domain, Optional<String> owner) {
        return ask(
                "get an authorization token for the domain " + domain,
                () -> client.getAuthorizationToken(get -> get.domain(domain).domainOwner(owner.orElse(null))));
    }

    /** The SHA-256 of each asset that a version has. */
    Map<String, String> assets(PackageVersion version) {
        return ask("list the assets of " + version.coordinates(), () -> {
            Map<String, String> found = new HashMap<>();
            try {
                client.listPackageVersionAssetsPaginator(list -> list.domain(version.domain())
                                .domainOwner(version.domainOwner().orElse(null))
                                .repository(version.repository())
                                .format(PackageFormat.MAVEN)
                                .namespace(version.groupId())
                                .packageValue(version.artifactId())
                                .packageVersion(version.version()))
                        .assets()
                        .forEach(asset -> found.put(asset.name(), sha256(asset)));
            } catch (ResourceNotFoundException notThere) {
                return Map.of();
            }
            return found;
        });
    }

    /** A version's status in AWS's words; empty where there is no such version. */
    Optional<String> status(PackageVersion version) {
        return ask("describe " + version.coordinates(), () -> {
            try {
                return Optional.of(client.describePackageVersion(describe -> describe.domain(version.domain())
                                .domainOwner(version.domainOwner().orElse(null))
                                .repository(version.repository())
                                .format(PackageFormat.MAVEN)
                                .namespace(version.groupId())
                                .packageValue(version.artifactId())
                                .packageVersion(version.version()))
                        .packageVersion()
                        .statusAsString());
            } catch (ResourceNotFoundException notThere) {
                return Optional.empty();
            }
        });
    }

    /** Whether the package's origin controls forbid to publish versions of it. */
    boolean isPublishingBlocked(PackageVersion version) {
        return ask("describe the package of " + version.coordinates(), () -> {
            try {
                return client.describePackage(describe -> describe.domain(version.domain())
                                        .domainOwner(version.domainOwner().orElse(null))
                                        .repository(version.repository())
                                        .format(PackageFormat.MAVEN)
                                        .namespace(version.groupId())
                                        .packageValue(version.artifactId()))
                                .packageValue()
                                .originConfiguration()
                                .restrictions()
                                .publish()
                        == AllowPublish.BLOCK;
            } catch (ResourceNotFoundException notThere) {
                return false;
            }
        });
    }

    private static String sha256(AssetSummary asset) {
        return asset.hashes().getOrDefault(HashAlgorithm.SHA_256, "");
    }

    private static <T> T ask(String attempted, Supplier<T> call) {
        try {
            return call.get();
        } catch (SdkException failure) {
            throw AwsFailures.translate(attempted, WHERE, failure);
        }
    }
}
