package io.github.codesuite.aws;

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
 */
public record AwsSettings(
        Optional<String> region,
        Optional<String> profile,
        Optional<String> roleArn,
        Optional<String> externalId,
        Optional<URI> endpoint,
        Optional<String> expectedAccount,
        Optional<ProxySettings> proxy,
        Patience patience) {}
