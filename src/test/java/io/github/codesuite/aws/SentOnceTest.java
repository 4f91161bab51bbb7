package io.github.codesuite.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.codesuite.aws.Recorder.Received;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;

/** A call that starts something happens once. */
class SentOnceTest {

    private static final String STARTED = Recorder.json(200, "{\"build\":{\"id\":\"orders:1\"}}");
    private static final String CREATED = Recorder.json(200, "{\"deploymentId\":\"d-1\"}");

    @Test
    void repeatsAStartBuildWhoseReplyIsLostWithTheSameToken() {
        try (Recorder aws = new Recorder((request, number) -> number == 1 ? Optional.empty() : Optional.of(STARTED));
                AwsCloud cloud = open(aws)) {
            String id = cloud.codeBuild()
                    .startBuild(request -> request.projectName("orders").idempotencyToken("token-7"))
                    .build()
                    .id();

            assertThat(id).isEqualTo("orders:1");
            assertThat(aws.received())
                    .hasSize(2)
                    .allSatisfy(request -> assertThat(request.text()).contains("\"idempotencyToken\":\"token-7\""));
        }
    }

    @Test
    void repeatsNoStartBuildWithoutAToken() {
        try (Recorder aws = new Recorder((request, number) -> Optional.empty());
                AwsCloud cloud = open(aws)) {
            assertThatThrownBy(() -> cloud.codeBuild().startBuild(request -> request.projectName("orders")))
                    .isInstanceOf(SdkException.class);
            assertThat(aws.received()).hasSize(1);
        }
    }

    @Test
    void repeatsNoCreateDeploymentWhoseReplyIsLost() {
        try (Recorder aws = new Recorder((request, number) -> Optional.empty());
                AwsCloud cloud = open(aws)) {
            assertThatThrownBy(() -> cloud.codeDeploy().createDeployment(request -> request.applicationName("orders")))
                    .isInstanceOf(SdkException.class);
            assertThat(aws.received()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void repeatsNoCreateDeploymentThatWasAnsweredWithAnError(int status) {
        try (Recorder aws = Recorder.always(Recorder.json(status, "{\"__type\":\"ThrottlingException\"}"));
                AwsCloud cloud = open(aws)) {
            assertThatThrownBy(() -> cloud.codeDeploy().createDeployment(request -> request.applicationName("orders")))
                    .isInstanceOf(SdkException.class);
            assertThat(aws.received()).hasSize(1);
        }
    }

    @Test
    void repeatsNoCreateDeploymentOnAConnectionThatDies() {
        try (Recorder aws = answersFirstThenHangsUp(CREATED);
                AwsCloud cloud = open(aws)) {
            cloud.codeDeploy().createDeployment(request -> request.applicationName("orders"));
            assertThatThrownBy(() -> cloud.codeDeploy().createDeployment(request -> request.applicationName("orders")))
                    .isInstanceOf(SdkException.class);

            assertThat(aws.received()).extracting(Received::connection).containsExactly(1, 1);
        }
    }

    /** What the test above protects against: Java's own client sends the POST a second time. */
    @Test
    void wouldBeRepeatedByABareUrlConnection() throws IOException {
        try (Recorder server = answersFirstThenHangsUp(Recorder.answer(200, "text/plain", "ok"))) {
            assertThat(post(server)).isEqualTo(200);
            assertThatThrownBy(() -> post(server)).isInstanceOf(IOException.class);
            assertThat(server.received()).extracting(Received::connection).containsExactly(1, 1, 2);
        }
    }

    private static Recorder answersFirstThenHangsUp(String answer) {
        return new Recorder((request, number) -> number == 1 ? Optional.of(answer) : Optional.empty());
    }

    private static int post(Recorder server) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) server.uri().toURL().openConnection();
        connection.setDoOutput(true);
        try (OutputStream out = connection.getOutputStream()) {
            out.write("{}".getBytes(StandardCharsets.UTF_8));
        }
        int status = connection.getResponseCode();
        connection.getInputStream().readAllBytes();
        return status;
    }

    private static AwsCloud open(Recorder aws) {
        return AwsCloud.open(
                new AwsSettings(
                        Optional.of("eu-central-1"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(aws.uri()),
                        Optional.empty(),
                        Optional.empty(),
                        Patience.standard()),
                new Surroundings(
                        () -> ProfileFile.aggregator().build(),
                        () -> StaticCredentialsProvider.create(AwsBasicCredentials.create("AKID", "secret")),
                        profile -> () -> Region.US_EAST_1));
    }
}
