package io.github.codesuite.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.codesuite.failure.AwsFailures;
import io.github.codesuite.value.Secret;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;

/** The proxy of settings.xml is asked for AWS, and only for that. */
class AwsProxyTest {

    private static final String REFUSED =
            "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"p\"\r\nContent-Length: 0\r\n\r\n";

    @Test
    void asksTheProxyForAws() {
        try (Recorder proxy = Recorder.always(REFUSED);
                AwsCloud cloud = open(ProxySettings.of("127.0.0.1", proxy.port()), Optional.empty())) {
            assertThatThrownBy(() -> cloud.codeBuild().batchGetBuilds(request -> request.ids("orders:1")))
                    .isInstanceOfSatisfying(
                            SdkException.class,
                            failure -> assertThat(AwsFailures.translate("Asking", "", failure))
                                    .hasMessageContaining("the proxy wants other credentials")
                                    .hasMessageContaining("settings.xml"));
            assertThat(proxy.received().get(0).line())
                    .isEqualTo("CONNECT codebuild.eu-central-1.amazonaws.com:443 HTTP/1.1");
        }
    }

    /** Java reads the switch once, when its HTTP classes are loaded: hence a JVM of its own. */
    @Test
    void showsTheProxyItsUserWhereJavaMay() throws IOException, InterruptedException {
        try (Recorder proxy = Recorder.always(REFUSED)) {
            Process call = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Djdk.http.auth.tunneling.disabledSchemes=",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            ProxyUserCall.class.getName(),
                            String.valueOf(proxy.port()))
                    .redirectErrorStream(true)
                    .start();
            String output = new String(call.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(call.waitFor()).as(output).isZero();

            String ann = "Basic " + Base64.getEncoder().encodeToString("ann:pr0xy".getBytes(StandardCharsets.UTF_8));
            assertThat(proxy.received())
                    .filteredOn(request -> request.header("Proxy-Authorization").equals(ann))
                    .extracting(Recorder.Received::line)
                    .contains(
                            "CONNECT codebuild.eu-central-1.amazonaws.com:443 HTTP/1.1",
                            "CONNECT repo.invalid:443 HTTP/1.1");
        }
    }

    @Test
    void goesPastTheProxyWhereTheSettingsSaySo() {
        try (Recorder proxy = Recorder.always(REFUSED);
                AwsCloud cloud = open(except(proxy, "*.invalid"), Optional.of(URI.create("https://aws.invalid")))) {
            assertThatThrownBy(() -> cloud.codeBuild().batchGetBuilds(request -> request.ids("orders:1")))
                    .isInstanceOf(SdkException.class);
            assertThat(proxy.received()).isEmpty();
        }
    }

    @Test
    void goesPastTheProxyToThisMachine() {
        try (Recorder proxy = Recorder.always(REFUSED);
                Recorder aws = Recorder.always(Recorder.json(200, "{}"));
                AwsCloud cloud = open(except(proxy, "unused"), Optional.of(aws.uri()))) {
            cloud.codeBuild().batchGetBuilds(request -> request.ids("orders:1"));
            assertThat(proxy.received()).isEmpty();
            assertThat(aws.only().header("Proxy-Authorization")).isEmpty();
        }
    }

    private static ProxySettings except(Recorder proxy, String host) {
        return new ProxySettings("127.0.0.1", proxy.port(), "ann", Secret.of("pr0xy"), List.of(host));
    }

    private static AwsCloud open(ProxySettings proxy, Optional<URI> endpoint) {
        return AwsCloud.open(
                new AwsSettings(
                        Optional.of("eu-central-1"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        endpoint,
                        Optional.empty(),
                        Optional.of(proxy),
                        Patience.standard().withAttempts(1)),
                new Surroundings(
                        () -> ProfileFile.aggregator().build(),
                        () -> StaticCredentialsProvider.create(AwsBasicCredentials.create("AKID", "secret")),
                        profile -> () -> Region.US_EAST_1));
    }
}
