package io.github.codesuite.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.codesuite.local.LocalCloud;
import io.github.codesuite.local.net.LoopbackRefusal;
import io.github.codesuite.local.net.LoopbackReply;
import io.github.codesuite.local.net.LoopbackRequest;
import io.github.codesuite.poll.Ticker;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** The site lets in who has the key, and answers everyone else in the protocol that is spoken. */
class AwsSiteTest {

    @TempDir
    Path folder;

    private LocalCloud cloud;
    private AwsSite site;

    @BeforeEach
    void open() {
        cloud = ServedCloud.localCloud(folder.resolve("home"));
        site = AwsSite.of(cloud, ServedCloud.KEY, Ticker.system());
    }

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void theScopeOfTheSignatureNamesTheService() throws IOException {
        LoopbackReply reply =
                site.answer(signed("sts", right(), "Action=GetCallerIdentity&Version=2011-06-15", Map.of()));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(text(reply)).contains("<Account>000000000000</Account>");
    }

    @Test
    void aServiceThatIsNotThereIsRefusedInTheProtocolThatIsSpoken() throws IOException {
        LoopbackReply json =
                site.answer(signed("dynamodb", right(), "{}", Map.of("X-Amz-Target", "DynamoDB_20120810.ListTables")));
        LoopbackReply form = site.answer(signed(
                "ec2",
                right(),
                "Action=DescribeInstances",
                Map.of("Content-Type", "application/x-www-form-urlencoded")));

        assertThat(json.status()).isEqualTo(404);
        assertThat(text(json)).startsWith("{\"__type\":\"UnknownOperationException\"");
        assertThat(form.status()).isEqualTo(404);
        assertThat(text(form)).contains("<ErrorResponse", "<Code>UnknownOperationException</Code>");
    }

    @Test
    void aWrongSecretIsRefusedAndNothingIsDone() throws IOException {
        LoopbackReply reply = site.answer(signed(
                "codebuild",
                AwsCredentialsIdentity.create(ServedCloud.KEY.id(), "another secret"),
                "{}",
                Map.of("X-Amz-Target", "CodeBuild_20161006.ListProjects")));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(text(reply)).startsWith("{\"__type\":\"InvalidSignatureException\"");
        assertThat(folder.resolve("home")).doesNotExist();
    }

    @Test
    void aBodyThatWasNotSignedIsRefusedAndNothingIsDone() throws IOException {
        LoopbackRequest signed =
                signed("codedeploy", right(), "{}", Map.of("X-Amz-Target", "CodeDeploy_20141006.CreateApplication"));
        byte[] other = "{\"applicationName\":\"orders\"}".getBytes(StandardCharsets.UTF_8);
        Map<String, List<String>> headers = new HashMap<>(signed.headers());
        headers.put("content-length", List.of(Integer.toString(other.length)));

        LoopbackReply reply =
                site.answer(new LoopbackRequest("POST", "/", "", headers, new ByteArrayInputStream(other)));

        assertThat(reply.status()).isBetween(400, 403);
        assertThat(cloud.codeDeploy().listApplications().applications()).isEmpty();
    }

    @Test
    void whatTheServerRefusesIsRefusedInTheProtocolThatIsSpoken() throws IOException {
        LoopbackRequest signed =
                signed("codebuild", right(), "{}", Map.of("X-Amz-Target", "CodeBuild_20161006.ListProjects"));

        LoopbackReply reply = site.answer(new LoopbackRequest("POST", "/", "", signed.headers(), new InputStream() {
            @Override
            public int read() {
                throw new LoopbackRefusal(413, "the body is too long");
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                return read();
            }
        }));

        assertThat(reply.status()).isEqualTo(413);
        assertThat(text(reply)).startsWith("{\"__type\":\"RequestEntityTooLarge\"");
    }

    @Test
    void whoeverIsNotSignedIsSomeoneElses() {
        assertThat(AwsSite.isSigned(signed("s3", right(), "", Map.of()))).isTrue();
        assertThat(AwsSite.isSigned(new LoopbackRequest(
                        "GET",
                        "/maven/acme/a.jar",
                        "",
                        Map.of("authorization", List.of("Basic YXdzOnRva2Vu")),
                        InputStream.nullInputStream())))
                .isFalse();
    }

    private static AwsCredentialsIdentity right() {
        return AwsCredentialsIdentity.create(
                ServedCloud.KEY.id(), ServedCloud.KEY.secret().reveal());
    }

    private static LoopbackRequest signed(
            String service, AwsCredentialsIdentity key, String body, Map<String, String> headers) {
        SdkHttpFullRequest.Builder plain = SdkHttpFullRequest.builder()
                .method(SdkHttpMethod.POST)
                .uri(URI.create("http://127.0.0.1:8000/"))
                .putHeader("Content-Length", Integer.toString(body.length()));
        headers.forEach(plain::putHeader);
        SdkHttpRequest signed = AwsV4HttpSigner.create()
                .sign(request -> request.identity(key)
                        .request(plain.build())
                        .payload(ContentStreamProvider.fromUtf8String(body))
                        .putProperty(AwsV4FamilyHttpSigner.SERVICE_SIGNING_NAME, service)
                        .putProperty(AwsV4HttpSigner.REGION_NAME, "local-1"))
                .request();
        Map<String, List<String>> sent = new HashMap<>();
        signed.headers().forEach((name, values) -> sent.put(name.toLowerCase(Locale.ROOT), values));
        return new LoopbackRequest(
                "POST", "/", "", sent, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(LoopbackReply reply) throws IOException {
        try (InputStream content = reply.body().open()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
