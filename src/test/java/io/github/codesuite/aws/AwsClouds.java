package io.github.codesuite.aws;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.providers.AwsProfileRegionProvider;

/** AWS as a user has set it up: a profile with its keys and region, and another endpoint. */
public final class AwsClouds {

    private AwsClouds() {}

    /**
     * Opens AWS.
     *
     * @param profile of the files
     * @param files what stands in the config and credentials files
     * @param patience how often a call is sent
     */
    public static AwsCloud ofProfile(String profile, String files, URI endpoint, Patience patience) {
        ProfileFile profiles = ProfileFile.builder()
                .content(new ByteArrayInputStream(files.getBytes(StandardCharsets.UTF_8)))
                .type(ProfileFile.Type.CONFIGURATION)
                .build();
        AwsSettings settings = new AwsSettings(
                Optional.empty(),
                Optional.of(profile),
                Optional.empty(),
                Optional.empty(),
                Optional.of(endpoint),
                Optional.empty(),
                Optional.empty(),
                patience);
        return AwsCloud.open(
                settings,
                new Surroundings(
                        () -> profiles,
                        AwsClouds::noChain,
                        name -> new AwsProfileRegionProvider(() -> profiles, name.orElse("default"))));
    }

    private static AwsCredentialsProvider noChain() {
        throw new AssertionError("the profile has the credentials");
    }
}
