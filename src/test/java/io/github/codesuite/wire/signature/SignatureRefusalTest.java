package io.github.codesuite.wire.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.codesuite.local.net.LoopbackLimits;
import io.github.codesuite.local.net.LoopbackReply;
import io.github.codesuite.local.net.LoopbackRequest;
import io.github.codesuite.local.net.LoopbackServer;
import io.github.codesuite.local.net.RawHttp;
import io.github.codesuite.poll.Ticker;
import io.github.codesuite.value.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every refusal, as bytes on a socket: what the client is told, and that nothing took effect. Codes and statuses: S3 API
 * reference, "List of error codes"; STS API reference, "Common errors"; SigV4 troubleshooting in the IAM User Guide.
 */
class SignatureRefusalTest {

    private static final byte[] BODY = "{\"projectName\":\"orders\"}".getBytes(StandardCharsets.UTF_8);

    private final List<String> effects = new CopyOnWriteArrayList<>();
    private final LoopbackServer server =
            LoopbackServer.start("signed-site", this::answer, LoopbackLimits.services(), Ticker.system());
    private final RawHttp http = new RawHttp(server.port());
    private final Signer s3 = Signer.of("s3", server.port());
    private final Signer build = Signer.of("codebuild", server.port());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void letsInWhatIsRight() throws IOException {
        assertThat(start(build).sendTo(http).status()).isEqualTo(200);
        assertThat(put(s3).sendTo(http).status()).isEqualTo(200);
        assertThat(s3.presign("GET", "/b/k", Duration.ofHours(1)).sendTo(http).status())
                .isEqualTo(200);
        assertThat(effects).containsExactly("codebuild " + BODY.length, "s3 " + BODY.length, "s3 0");
    }

    @Test
    void refusesWhoeverSignsNothing() throws IOException {
        RawRequest request = start(build).without("authorization");
        assertRefused(request, 400, "MissingAuthenticationTokenException");
        assertRefused(
                request.without("x-amz-target").with("content-type", "application/x-www-form-urlencoded"),
                403,
                "MissingAuthenticationToken");
        assertRefused(put(s3).without("authorization"), 403, "AccessDenied");
    }

    @ParameterizedTest
    @CsvSource({
        "codebuild, 400, UnrecognizedClientException",
        "logs, 400, UnrecognizedClientException",
        "codeartifact, 403, UnrecognizedClientException",
        "sts, 403, InvalidClientTokenId",
        "elasticbeanstalk, 403, InvalidClientTokenId",
        "s3, 403, InvalidAccessKeyId"
    })
    void refusesAnUnknownKey(String service, int status, String code) throws IOException {
        Signer stranger =
                Signer.of(service, server.port()).with(new AccessKey("AKIDSOMEBODYELSE0001", Signer.KEY.secret()));
        assertRefused(stranger.sign("POST", "/", BODY), status, code);
    }

    @ParameterizedTest
    @CsvSource({
        "codebuild, 400, InvalidSignatureException",
        "codeartifact, 403, InvalidSignatureException",
        "sts, 403, SignatureDoesNotMatch",
        "s3, 403, SignatureDoesNotMatch"
    })
    void refusesAWrongSecret(String service, int status, String code) throws IOException {
        Signer guess = Signer.of(service, server.port()).with(new AccessKey(Signer.KEY.id(), Secret.of("guess")));
        assertRefused(guess.sign("POST", "/", BODY), status, code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"codebuild", "s3"})
    void refusesWhatWasChangedAfterItWasSigned(String service) throws IOException {
        RawRequest request = Signer.of(service, server.port())
                .sign("POST", "/a/b?x=1&y=2", BODY, "X-Amz-Target: a.b", "Content-Type: text/plain");
        String code = service.equals("s3") ? "SignatureDoesNotMatch" : "InvalidSignatureException";
        int status = service.equals("s3") ? 403 : 400;
        for (RawRequest changed : List.of(
                request.changed("authorization", text -> text.replace("content-type;", "")),
                request.withMethod("PUT"),
                request.withPath("/a/c"),
                request.withPath("/a/b/"),
                request.withQuery(query -> "x=1&y=3"),
                request.withQuery(query -> query + "&z=1"),
                request.withQuery(query -> ""),
                request.with("x-amz-target", "a.c"),
                request.with("x-amz-target", "a.b", "a.c"),
                request.with("content-type", "text/html"),
                request.changed("authorization", text -> text.replace("eu-central-1", "eu-west-1")),
                request.changed("authorization", SignatureRefusalTest::withOtherSignature),
                request.changed("authorization", text -> text.substring(0, text.length() - 1)))) {
            assertRefused(changed, status, code);
        }
    }

    @Test
    void refusesAServiceOtherThanTheSignedOne() throws IOException {
        assertRefused(
                start(build).changed("authorization", text -> text.replace("/codebuild/", "/codedeploy/")),
                400,
                "InvalidSignatureException");
    }

    @ParameterizedTest
    @CsvSource({
        "Credential, X, 400, IncompleteSignatureException",
        "SignedHeaders, X, 400, IncompleteSignatureException",
        "Signature, X, 400, IncompleteSignatureException",
        "AWS4-HMAC-SHA256, AWS4-ECDSA-P256-SHA256, 400, IncompleteSignatureException",
        "AWS4-HMAC-SHA256, AWS4-, 400, IncompleteSignatureException",
        "aws4_request, aws5_request, 400, IncompleteSignatureException",
        "/20260830/, /20260829/, 400, IncompleteSignatureException",
        "/eu-central-1/, //, 400, IncompleteSignatureException",
        "/eu-central-1/codebuild/, /, 400, IncompleteSignatureException"
    })
    void refusesAHeaderThatIsNotWhole(String text, String other, int status, String code) throws IOException {
        assertRefused(start(build).changed("authorization", value -> value.replace(text, other)), status, code);
        assertRefused(
                put(s3).changed("authorization", value -> value.replace(text.replace("codebuild", "s3"), other)),
                400,
                "AuthorizationHeaderMalformed");
    }

    @Test
    void refusesTwoSignaturesAtOnce() throws IOException {
        RawRequest presigned = s3.presign("GET", "/b/k", Duration.ofHours(1));
        RawRequest signed = s3.sign("GET", "/b/k", new byte[0]);
        assertRefused(
                presigned.with("authorization", signed.header("authorization")),
                400,
                "AuthorizationQueryParametersError");
        String authorization = signed.header("authorization");
        assertRefused(signed.with("authorization", authorization, authorization), 400, "AuthorizationHeaderMalformed");
    }

    @Test
    void refusesAMissingOrUnreadableDate() throws IOException {
        assertRefused(start(build).without("x-amz-date"), 400, "IncompleteSignatureException");
        assertRefused(start(build).with("x-amz-date", "yesterday"), 400, "IncompleteSignatureException");
        assertRefused(put(s3).with("x-amz-date", "20260830T1236"), 400, "AuthorizationHeaderMalformed");
    }

    @ParameterizedTest
    @CsvSource({
        "codebuild, 301, 400, InvalidSignatureException",
        "codebuild, -301, 400, InvalidSignatureException",
        "codeartifact, 301, 403, InvalidSignatureException",
        "sts, 301, 403, SignatureDoesNotMatch",
        "s3, 901, 403, RequestTimeTooSkewed",
        "s3, -901, 403, RequestTimeTooSkewed"
    })
    void refusesASignatureOutsideItsWindow(String service, long seconds, int status, String code) throws IOException {
        Signer signer = Signer.of(service, server.port());
        assertThat(signer.at(Signer.NOW.plusSeconds(seconds - Long.signum(seconds)))
                        .sign("POST", "/", BODY)
                        .sendTo(http)
                        .status())
                .isEqualTo(200);
        effects.clear();
        assertRefused(signer.at(Signer.NOW.plusSeconds(seconds)).sign("POST", "/", BODY), status, code);
    }

    @Test
    void refusesAnUnsignedHost() throws IOException {
        assertRefused(
                start(build).changed("authorization", text -> text.replace("host;", "")),
                400,
                "InvalidSignatureException");
        assertRefused(put(s3).changed("authorization", text -> text.replace("host;", "")), 403, "AccessDenied");
    }

    @Test
    void refusesAHeaderOfAmazonsThatIsNotSigned() throws IOException {
        assertRefused(start(build).with("x-amz-meta-more", "1"), 400, "InvalidSignatureException");
        assertRefused(put(s3).with("x-amz-copy-source", "b/secret"), 403, "AccessDenied");
        assertRefused(s3.presign("PUT", "/b/k", Duration.ofHours(1)).with("x-amz-meta-more", "1"), 403, "AccessDenied");
    }

    @Test
    void refusesASessionTokenThatTheKeyDoesNotHave() throws IOException {
        assertRefused(build.sign("POST", "/", BODY, "X-Amz-Security-Token: t"), 400, "UnrecognizedClientException");
        assertRefused(s3.sign("PUT", "/b/k", BODY, "X-Amz-Security-Token: t"), 400, "InvalidToken");
    }

    @Test
    void refusesAPresignedRequestBeforeAndAfterItsTime() throws IOException {
        RawRequest expired = s3.at(Signer.NOW.minusSeconds(61)).presign("GET", "/b/k", Duration.ofSeconds(60));
        assertRefused(expired, 403, "AccessDenied: Request has expired");
        RawRequest early = s3.at(Signer.NOW.plusSeconds(1)).presign("GET", "/b/k", Duration.ofSeconds(60));
        assertRefused(early, 403, "AccessDenied: Request is not yet valid");
        Signer sts = Signer.of("sts", server.port());
        assertRefused(
                sts.at(Signer.NOW.minusSeconds(61)).presign("GET", "/", Duration.ofSeconds(60)), 400, "RequestExpired");
    }

    @ParameterizedTest
    @CsvSource({
        "X-Amz-Expires=3600, X-Amz-Expires=604801",
        "X-Amz-Expires=3600, X-Amz-Expires=-1",
        "X-Amz-Expires=3600, X-Amz-Expires=soon",
        "X-Amz-Expires=3600, X-Amz-Expires=3600&X-Amz-Expires=3600",
        "X-Amz-Expires=3600, a=b",
        "X-Amz-Algorithm=AWS4-HMAC-SHA256, X-Amz-Algorithm=AWS2",
        "X-Amz-SignedHeaders=host, X-Amz-SignedHeaders=",
        "X-Amz-Date=20260830T123600Z, X-Amz-Date=2026",
        "X-Amz-Date=20260830T123600Z, X-Amz-Date=20260829T123600Z",
        "X-Amz-Credential=AKID, x=AKID",
        "aws4_request, aws4"
    })
    void refusesAQueryThatIsNotWhole(String text, String other) throws IOException {
        RawRequest request = s3.presign("GET", "/b/k", Duration.ofHours(1));
        assertThat(request.query()).contains(text);
        assertRefused(request.withQuery(query -> query.replace(text, other)), 400, "AuthorizationQueryParametersError");
    }

    @Test
    void refusesAPresignedRequestForSomethingElse() throws IOException {
        RawRequest request = s3.presign("GET", "/b/k?versionId=1", Duration.ofHours(1));
        for (RawRequest changed : List.of(
                request.withPath("/b/other"),
                request.withMethod("DELETE"),
                request.withQuery(query -> query.replace("versionId=1", "versionId=2")),
                request.withQuery(query -> query.replace("X-Amz-Expires=3600", "X-Amz-Expires=7200")),
                request.withQuery(query -> query + "&acl"))) {
            assertRefused(changed, 403, "SignatureDoesNotMatch");
        }
    }

    @Test
    void refusesABodyThatIsNotTheSignedOne() throws IOException {
        byte[] other = "{\"projectName\":\"others\"}".getBytes(StandardCharsets.UTF_8);
        assertRefused(start(build).withBody(other), 400, "InvalidSignatureException");
        assertRefused(put(s3).withBody(other), 400, "XAmzContentSHA256Mismatch");
        assertRefused(
                TestSignature.sign("codebuild", "POST", "/", BODY).with("host", "127.0.0.1:" + server.port()),
                400,
                "InvalidSignatureException");
    }

    @Test
    void refusesABodyOfAnotherLengthThanSigned() throws IOException {
        assertRefused(put(s3).withBody(new byte[3]), 400, "");
        RawHttp.Answer cut = http.sendAndEnd(put(s3).head() + "abc");
        assertThat(cut.head()).doesNotStartWith("HTTP/1.1 2");
        assertThat(effects).isEmpty();
    }

    @Test
    void refusesS3WithoutAHashOrWithAnotherWord() throws IOException {
        assertRefused(put(s3).without("x-amz-content-sha256"), 400, "InvalidRequest");
        assertRefused(put(s3).with("x-amz-content-sha256", "UNSIGNED"), 400, "InvalidArgument");
    }

    private RawRequest put(Signer signer) {
        return signer.sign("PUT", "/b/k", BODY);
    }

    private RawRequest start(Signer signer) {
        return signer.sign("POST", "/", BODY, "X-Amz-Target: CodeBuild_20161006.StartBuild");
    }

    private void assertRefused(RawRequest request, int status, String code) throws IOException {
        RawHttp.Answer answer = request.sendTo(http);
        assertThat(answer.body()).startsWith(code);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body()).doesNotContain(Signer.KEY.secret().reveal());
        assertThat(effects).isEmpty();
    }

    private LoopbackReply answer(LoopbackRequest request) throws IOException {
        try {
            Signed signed = new SignatureCheck(Signer.KEY, new SetTicker(Signer.NOW)).verify(request);
            try (InputStream body = signed.body()) {
                effects.add(signed.service() + " " + body.readAllBytes().length);
            }
            return LoopbackReply.text(200, "done");
        } catch (SignatureRefusal refusal) {
            return LoopbackReply.text(refusal.status(), refusal.code() + ": " + refusal.message());
        }
    }

    private static String withOtherSignature(String header) {
        int start = header.indexOf("Signature=") + "Signature=".length();
        return header.substring(0, start) + "0".repeat(64);
    }
}
