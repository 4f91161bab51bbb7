package io.github.codesuite.wire.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the SDK's own signer signs is let in, whole and without frames. */
class SignatureCheckTest {

    private static final byte[] BODY = "{\"ids\":[\"a:1\"]}".getBytes(StandardCharsets.UTF_8);

    private final SignatureCheck check = new SignatureCheck(Signer.KEY, new SetTicker(Signer.NOW));
    private final Signer s3 = Signer.of("s3", 4566);

    @Test
    void letsAServiceInAndTellsItsScope() throws IOException {
        Signed signed = check.verify(Signer.of("codebuild", 4566)
                .sign(
                        "POST",
                        "/",
                        BODY,
                        "X-Amz-Target: CodeBuild_20161006.BatchGetBuilds",
                        "Content-Type: application/x-amz-json-1.1")
                .received());

        assertThat(signed.service()).isEqualTo("codebuild");
        assertThat(signed.region()).isEqualTo("eu-central-1");
        assertThat(signed.length()).hasValue(BODY.length);
        assertThat(signed.body().readAllBytes()).isEqualTo(BODY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/repository?domain=acme&repository=maven",
                "/v1/package/versions?namespace=a%2Fb&package=%C3%A4&x=1&x=0&x",
                "/a%20b/c%2Fd/~e/",
                "/a/./b/../c//d",
                "/v1/tags?tagKeys=a%2Bb%20c%3D"
            })
    void readsPathAndQueryOfAServiceAsTheSdkDoes(String target) throws IOException {
        for (String method : new String[] {"GET", "POST", "DELETE"}) {
            check.verify(Signer.of("codeartifact", 4566)
                    .sign(method, target, new byte[0])
                    .received());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/bucket/a/../b/./c//d",
                "/bucket/a%20b%2Bc%25d%2F%3F%23/e~.-_",
                "/bucket/%C3%A4%F0%9F%98%80?partNumber=1&uploadId=x%2By",
                "/?list-type=2&prefix=a%2Fb&delimiter=%2F&encoding-type=url",
                "/bucket?delete"
            })
    void readsPathAndQueryOfS3AsTheSdkDoes(String target) throws IOException {
        check.verify(s3.sign("PUT", target, BODY, "x-amz-meta-note:   two  blanks ", "Content-MD5: x")
                .received());
        check.verify(s3.presign("GET", target, Duration.ofMinutes(1)).received());
    }

    @ParameterizedTest
    @CsvSource({"true, ''", "true, CRC32", "true, CRC32C", "true, SHA1", "true, SHA256", "false, CRC32", "false, SHA256"
    })
    void takesTheFramesOffAChunkedBody(boolean signed, String checksum) throws IOException {
        for (int size : new int[] {0, 1, 1000, 128 * 1024, 300_000}) {
            byte[] content = new byte[size];
            new Random(size).nextBytes(content);
            RawRequest request = s3.chunked("/bucket/key", content, signed, checksum);

            assertThat(request.header("x-amz-content-sha256"))
                    .startsWith(signed ? "STREAMING-AWS4-" : "STREAMING-UNSIGNED-");
            Signed result = check.verify(request.received());
            assertThat(result.length()).hasValue(size);
            try (InputStream body = result.body()) {
                assertThat(body.readAllBytes()).isEqualTo(content);
            }
        }
    }

    @Test
    void readsABodyWhoseHashTheRequestDoesNotSay() throws IOException {
        byte[] large = new byte[3_000_000];
        new Random(1).nextBytes(large);
        RawRequest request = TestSignature.sign("codeartifact", "POST", "/v1/package/version/publish", large);

        assertThat(request.headers()).doesNotContainKey("x-amz-content-sha256");
        Signed signed = check.verify(request.received());
        try (InputStream body = signed.body()) {
            assertThat(body.readAllBytes()).isEqualTo(large);
        }
    }

    @Test
    void aPresignedRequestIsGoodUntilItsTimeIsOver() throws IOException {
        RawRequest request = s3.presign("GET", "/bucket/key?versionId=1", Duration.ofDays(7));

        assertThat(new SignatureCheck(Signer.KEY, new SetTicker(Signer.NOW.plus(Duration.ofDays(7))))
                        .verify(request.received())
                        .service())
                .isEqualTo("s3");
    }

    @Test
    void tellsTheServiceWithoutBelievingIt() {
        assertThat(SignatureCheck.claimedService(s3.sign("GET", "/", BODY)
                        .changed("authorization", text -> text + "0")
                        .received()))
                .hasValue("s3");
        assertThat(SignatureCheck.isSigned(
                        s3.presign("GET", "/", Duration.ofHours(1)).received()))
                .isTrue();
        assertThat(SignatureCheck.isSigned(s3.sign("GET", "/", BODY)
                        .with("authorization", "Basic YTpi")
                        .received()))
                .isFalse();
    }
}
