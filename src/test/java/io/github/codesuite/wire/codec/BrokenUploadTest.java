package io.github.codesuite.wire.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.codesuite.bundle.Checksums;
import io.github.codesuite.local.LocalCloud;
import io.github.codesuite.wire.ServedCloud;
import io.github.codesuite.wire.s3.S3Dialect;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.codeartifact.CodeartifactClient;
import software.amazon.awssdk.services.codeartifact.model.PackageFormat;
import software.amazon.awssdk.services.s3.S3Client;

/** What does not arrive as it was announced leaves the local cloud as it was. */
class BrokenUploadTest {

    private static final String CONTENT = "content";

    @TempDir
    Path folder;

    private LocalCloud cloud;

    @BeforeEach
    void open() {
        cloud = ServedCloud.localCloud(folder.resolve("home"));
    }

    @AfterEach
    void close() {
        cloud.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 6, 8, 1_000_000})
    void anObjectOfAnotherLengthIsNotKept(long announced) throws IOException {
        cloud.s3().createBucket(request -> request.bucket("a-bucket"));

        Sent.Reply reply = Sent.of("PUT", "/a-bucket/key", CONTENT)
                .to(Endpoint.restXml("s3", S3Client.class, new S3Dialect()), cloud::s3, OptionalLong.of(announced));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).contains("<Code>IncompleteBody</Code>");
        assertThat(cloud.s3()
                        .listObjectsV2(request -> request.bucket("a-bucket"))
                        .contents())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 6, 8, 1_000_000})
    void anAssetOfAnotherLengthIsNotKept(long announced) throws IOException {
        cloud.codeArtifact().createDomain(request -> request.domain("acme"));
        cloud.codeArtifact().createRepository(request -> request.domain("acme").repository("generic"));
        String sha256 = Checksums.of(CONTENT.getBytes(StandardCharsets.UTF_8)).sha256();

        Sent.Reply reply = Sent.of(
                        "POST",
                        "/v1/package/version/publish?domain=acme&repository=generic&format=generic&namespace=n"
                                + "&package=p&version=1&asset=a",
                        CONTENT)
                .with("x-amz-content-sha256", sha256)
                .to(
                        Endpoint.restJson("codeartifact", CodeartifactClient.class),
                        cloud::codeArtifact,
                        OptionalLong.of(announced));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.headers()).containsEntry("x-amzn-ErrorType", "IncompleteBody");
        assertThat(cloud.codeArtifact()
                        .listPackages(request ->
                                request.domain("acme").repository("generic").format(PackageFormat.GENERIC))
                        .packages())
                .isEmpty();
    }
}
