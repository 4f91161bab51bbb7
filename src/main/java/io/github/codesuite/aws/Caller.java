package io.github.codesuite.aws;

import io.github.codesuite.failure.StageFailure;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/** As whom AWS is asked: an access key, a profile or the SDK's chain, and on top of each a role. */
final class Caller {

    private static final String SESSION_NAME = "codesuite";

    private final AwsSettings settings;
    private final Surroundings surroundings;
    private final ClientFactory factory;

    Caller(AwsSettings settings, Surroundings surroundings, ClientFactory factory) {
        this.settings = settings;
        this.surroundings = surroundings;
        this.factory = factory;
    }

    AwsCredentialsProvider credentials() {
        AwsCredentialsProvider own = settings.accessKey()
                .map(Caller::ofKey)
                .or(() -> settings.profile().map(this::ofProfile))
                .orElseGet(() -> kept(surroundings.credentials().get()));
        return settings.roleArn().map(arn -> inRole(arn, own)).orElse(own);
    }

    private static AwsCredentialsProvider ofKey(AwsSettings.AccessKey key) {
        return StaticCredentialsProvider.create(
                AwsBasicCredentials.create(key.id(), key.secret().reveal()));
    }

    private AwsCredentialsProvider ofProfile(String profile) {
        ProfileFile profiles = profiles();
        SettingsCheck.profile(profile, profiles);
        return factory.keep(ProfileCredentialsProvider.builder()
                .profileFile(profiles)
                .profileName(profile)
                .build());
    }

    private AwsCredentialsProvider inRole(String arn, AwsCredentialsProvider own) {
        StsClient sts = factory.retrying(StsClient.builder(), own);
        return factory.keep(StsAssumeRoleCredentialsProvider.builder()
                .stsClient(sts)
                .refreshRequest(request -> {
                    request.roleArn(arn).roleSessionName(SESSION_NAME);
                    settings.externalId().ifPresent(request::externalId);
                })
                .build());
    }

    private ProfileFile profiles() {
        try {
            return surroundings.profiles().get();
        } catch (IllegalArgumentException malformed) {
            throw new StageFailure(
                    StageFailure.Kind.COULD_NOT_ASK,
                    "Reading AWS's config and credentials files",
                    String.valueOf(malformed.getMessage()),
                    "~/.aws/config, ~/.aws/credentials",
                    "aws configure list-profiles",
                    malformed);
        }
    }

    private AwsCredentialsProvider kept(AwsCredentialsProvider provider) {
        if (provider instanceof SdkAutoCloseable closeable) {
            factory.keep(closeable);
        }
        return provider;
    }
}
