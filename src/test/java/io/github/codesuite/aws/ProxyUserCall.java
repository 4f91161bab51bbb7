package io.github.codesuite.aws;

import io.github.codesuite.value.Secret;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;

/** Run in a JVM of its own, with the switch that lets Java show a proxy its user: one SDK call and one transfer. */
final class ProxyUserCall {

    private ProxyUserCall() {}

    public static void main(String[] arguments) throws InterruptedException {
        ProxySettings proxy =
                new ProxySettings("127.0.0.1", Integer.parseInt(arguments[0]), "ann", Secret.of("pr0xy"), List.of());
        AwsSettings settings = new AwsSettings(
                Optional.of("eu-central-1"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(proxy),
                Patience.standard().withAttempts(1));
        Surroundings surroundings = new Surroundings(
                () -> ProfileFile.aggregator().build(),
                () -> StaticCredentialsProvider.create(AwsBasicCredentials.create("AKID", "secret")),
                profile -> () -> Region.US_EAST_1);
        try (AwsCloud cloud = AwsCloud.open(settings, surroundings)) {
            cloud.codeBuild().batchGetBuilds(request -> request.ids("orders:1"));
        } catch (SdkClientException refusedByTheProxy) {
            transfer(proxy);
        }
    }

    private static void transfer(ProxySettings proxy) throws InterruptedException {
        try {
            new HttpTransfer(proxy, Duration.ofSeconds(10), Duration.ofSeconds(10))
                    .put(URI.create("https://repo.invalid/a.jar"), new byte[0], Secret.of("t0ken"));
        } catch (IOException refusedByTheProxy) {
            // The test looks at what arrived at the proxy.
        }
    }
}
