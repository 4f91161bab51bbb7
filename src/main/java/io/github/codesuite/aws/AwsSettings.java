package io.github.codesuite.aws;

import io.github.codesuite.value.Secret;
import java.net.URI;
import java.util.Optional;

/**
 * Which AWS, as whom, and how patiently; immutable.
 *
 * @param region empty: the SDK's own chain decides, and where that finds nothing the cloud is not opened
 * @param profile of the AWS config and credentials files
 * @param roleArn the role to assume on top of the credentials
 * @param externalId handed over when the role is assumed
 * @param endpoint another endpoint for every service; http only on this machine
 * @param expectedAccount the only account to be touched
 * @param proxy of {@code settings.xml}
 * @param patience how often and how long a call is tried
 * @param accessKey the credentials themselves, instead of a profile or the SDK's chain
 */
public record AwsSettings(
        Optional<String> region,
        Optional<String> profile,
        Optional<String> roleArn,
        Optional<String> externalId,
        Optional<URI> endpoint,
        Optional<String> expectedAccount,
        Optional<ProxySettings> proxy,
        Patience patience,
        Optional<AccessKey> accessKey) {

    /** A long-term access key; its secret is masked wherever it is shown. */
    public record AccessKey(String id, Secret secret) {}

    /** Settings whose credentials come from a profile or from the SDK's chain. */
    public AwsSettings(
            Optional<String> region,
            Optional<String> profile,
            Optional<String> roleArn,
            Optional<String> externalId,
            Optional<URI> endpoint,
            Optional<String> expectedAccount,
            Optional<ProxySettings> proxy,
            Patience patience) {
        this(region, profile, roleArn, externalId, endpoint, expectedAccount, proxy, patience, Optional.empty());
    }

    /** Those of a local cloud, which has one region and one key. */
    static AwsSettings local(URI endpoint, AccessKey key, String region) {
        return new AwsSettings(
                Optional.of(region),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(endpoint),
                Optional.empty(),
                Optional.empty(),
                Patience.standard(),
                Optional.of(key));
    }

    /** The same with an access key. */
    public AwsSettings with(AccessKey key) {
        return new AwsSettings(
                region, profile, roleArn, externalId, endpoint, expectedAccount, proxy, patience, Optional.of(key));
    }
}
