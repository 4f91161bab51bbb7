package io.github.codesuite.aws;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.providers.AwsRegionProvider;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

/**
 * What the SDK finds on this machine: AWS's config and credentials files, environment variables, instance metadata.
 *
 * @param profiles the config and credentials files
 * @param credentials the chain that is asked where no profile is named
 * @param region the chain that is asked where no region is named, for a profile
 */
record Surroundings(
        Supplier<ProfileFile> profiles,
        Supplier<AwsCredentialsProvider> credentials,
        Function<Optional<String>, AwsRegionProvider> region) {

    /** This machine's. */
    static Surroundings machine() {
        return new Surroundings(
                ProfileFile::defaultProfileFile,
                () -> DefaultCredentialsProvider.builder().build(),
                Surroundings::regionChain);
    }

    private static AwsRegionProvider regionChain(Optional<String> profile) {
        DefaultAwsRegionProviderChain.Builder chain = DefaultAwsRegionProviderChain.builder();
        profile.ifPresent(chain::profileName);
        return chain.build();
    }
}
