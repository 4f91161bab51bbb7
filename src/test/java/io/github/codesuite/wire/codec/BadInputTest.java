package io.github.codesuite.wire.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.codesuite.wire.s3.S3Dialect;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.codeartifact.CodeartifactClient;
import software.amazon.awssdk.services.codebuild.CodeBuildClient;
import software.amazon.awssdk.services.codebuild.model.StartBuildResponse;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sts.StsClient;

/** What no client of AWS's sends is refused in the service's own words, before the service sees it. */
class BadInputTest {

    private static final String START = "CodeBuild_20161006.StartBuild";

    private final Scripted cloud = new Scripted();
    private final Endpoint codeBuild = Endpoint.json("codebuild", CodeBuildClient.class);
    private final Endpoint codeArtifact = Endpoint.restJson("codeartifact", CodeartifactClient.class);
    private final Endpoint sts = Endpoint.query("sts", StsClient.class);
    private final Endpoint s3 = Endpoint.restXml("s3", S3Client.class, new S3Dialect());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CodeBuild_20161006.NoSuch",
                "CodeBuild_20161006.startBuild",
                "CodeDeploy_20141006.StartBuild",
                "StartBuild",
                ".",
                ""
            })
    void anUnknownJsonOperationIsRefused(String target) throws IOException {
        refused(Sent.json(target, "{}").to(codeBuild, cloud::codeBuild), 404, "UnknownOperationException");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "}",
                "[]",
                "null",
                "\"text\"",
                "7",
                "{} {}",
                "{}x",
                "{'projectName':'a'}",
                "{projectName:\"a\"}",
                "{\"projectName\":}",
                "{\"projectName\":\"a\",}",
                "{\"projectName\":\"\u0001\"}",
                "{\"projectName\":7}",
                "{\"projectName\":true}",
                "{\"projectName\":[\"a\"]}",
                "{\"projectName\":{}}",
                "{\"projectName\":\"a\",\"projectName\":\"b\"}",
                "{\"timeoutInMinutesOverride\":\"7\"}",
                "{\"timeoutInMinutesOverride\":7.5}",
                "{\"timeoutInMinutesOverride\":1e400}",
                "{\"timeoutInMinutesOverride\":99999999999}",
                "{\"timeoutInMinutesOverride\":999999999999999999999999999999}",
                "{\"timeoutInMinutesOverride\":NaN}",
                "{\"privilegedModeOverride\":\"true\"}",
                "{\"privilegedModeOverride\":1}",
                "{\"environmentVariablesOverride\":{}}",
                "{\"environmentVariablesOverride\":[null]}",
                "{\"environmentVariablesOverride\":[[]]}",
                "{\"environmentVariablesOverride\":[{\"name\":\"a\",\"name\":\"b\"}]}"
            })
    void malformedJsonIsRefused(String body) throws IOException {
        refused(Sent.json(START, body).to(codeBuild, cloud::codeBuild), 400, "SerializationException");
    }

    @Test
    void jsonThatIsNotUtf8IsRefused() throws IOException {
        byte[] latin = "{\"projectName\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
        Sent sent = new Sent("POST", "/", "", Map.of("x-amz-target", List.of(START)), latin);

        refused(sent.to(codeBuild, cloud::codeBuild), 400, "SerializationException");
    }

    @ParameterizedTest
    @CsvSource({"[,100000", "{\"a\":,100000", "{\"environmentVariablesOverride\":[{\"value\":,1"})
    void deepJsonIsRefused(String opening, int times) throws IOException {
        refusedSomehow(Sent.json(START, opening.repeat(times)).to(codeBuild, cloud::codeBuild));
    }

    @Test
    void aFieldThatTheModelDoesNotHaveIsRefusedByName() throws IOException {
        Sent.Reply reply =
                Sent.json(START, "{\"projectName\":\"a\",\"newField\":1}").to(codeBuild, cloud::codeBuild);

        refused(reply, 501, "UnsupportedOperation");
        assertThat(reply.body()).contains("newField");
    }

    @Test
    void aNullIsAsIfItWereNotThere() throws IOException {
        cloud.answer.set(StartBuildResponse.builder().build());

        Sent.Reply reply =
                Sent.json(START, "{\"projectName\":null,\"newField\":null}").to(codeBuild, cloud::codeBuild);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).isEqualTo("{}");
    }

    @Test
    void aBodyOfAnotherLengthIsRefused() throws IOException {
        Sent sent = Sent.json(START, "{}");

        refused(sent.to(codeBuild, cloud::codeBuild, OptionalLong.of(3)), 400, "SerializationException");
        refused(sent.to(codeBuild, cloud::codeBuild, OptionalLong.of(1)), 400, "SerializationException");
    }

    @Test
    void aBodyThatIsTooLongIsRefused() throws IOException {
        Sent sent = Sent.json(START, " ".repeat(Octets.LIMIT + 1));

        refused(sent.to(codeBuild, cloud::codeBuild), 413, "RequestEntityTooLarge");
        refused(sent.to(codeBuild, cloud::codeBuild, OptionalLong.empty()), 413, "RequestEntityTooLarge");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/v1/nothing",
        "PATCH,/v1/domain",
        "NONSENSE,/v1/domain",
        "GET,/v1/domain/",
        "GET,/v1//domain",
        "GET,/v1/../v1/domain",
        "GET,/%76%31/domain",
        "GET,/"
    })
    void anUnknownRestOperationIsRefused(String method, String path) throws IOException {
        refused(Sent.of(method, path, "").to(codeArtifact, cloud::codeArtifact), 404, "UnknownOperationException");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/packages?domain=a&repository=b&max-results=x",
                "/v1/packages?domain=a&repository=b&max-results=1.5",
                "/v1/packages?domain=a&repository=b&max-results=",
                "/v1/packages?domain=a&repository=b&max-results=1&max-results=2",
                "/v1/packages?domain=a&domain=b&repository=c",
                "/v1/packages?domain=%ff&repository=b",
                "/v1/packages?domain=%zz&repository=b",
                "/v1/packages?domain=%&repository=b"
            })
    void aWrongParameterIsRefused(String target) throws IOException {
        refused(Sent.of("POST", target, "").to(codeArtifact, cloud::codeArtifact), 400, "SerializationException");
    }

    @Test
    void anUploadOfAnotherLengthIsRefusedBeforeItsEnd() throws IOException {
        Sent sent = Sent.of(
                "POST",
                "/v1/package/version/publish?domain=a&repository=b&format=generic&package=p&version=1&asset=x",
                "content");

        isRefusal(sent.to(codeArtifact, cloud::codeArtifact, OptionalLong.of(8)), 400, "IncompleteBody");
        isRefusal(sent.to(codeArtifact, cloud::codeArtifact, OptionalLong.of(6)), 400, "IncompleteBody");
        isRefusal(sent.to(codeArtifact, cloud::codeArtifact, OptionalLong.of(0)), 400, "IncompleteBody");
        isRefusal(sent.to(codeArtifact, cloud::codeArtifact, OptionalLong.empty()), 411, "MissingContentLength");
        assertThat(cloud.uploaded.get()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Action=GetCallerIdentity,InvalidAction",
        "Action=GetCallerIdentity&Version=2000-01-01,InvalidAction",
        "Action=NoSuch&Version=2011-06-15,InvalidAction",
        "Version=2011-06-15,InvalidAction",
        "'',InvalidAction",
        "Action=AssumeRole&Action=AssumeRole&Version=2011-06-15,InvalidAction",
        "Action=AssumeRole&Version=2011-06-15&DurationSeconds=x,MalformedInput",
        "Action=AssumeRole&Version=2011-06-15&RoleArn=a&RoleArn=b,MalformedInput",
        "Action=AssumeRole&Version=2011-06-15&RoleArn.a=b,MalformedInput",
        "Action=AssumeRole&Version=2011-06-15&Tags=x,MalformedInput",
        "Action=AssumeRole&Version=2011-06-15&Tags.member.x.Key=a,MalformedInput",
        "Action=AssumeRole&Version=2011-06-15&Tags.member.0.Key=a,MalformedInput",
        "Action=AssumeRole&Version=2011-06-15&Tags.member.1=a,MalformedInput",
        "Action=AssumeRole&Version=2011-06-15&Tags..1=a,MalformedInput",
        "Action=AssumeRole&Version=2011-06-15&RoleArn=%ff,MalformedQueryString",
        "Action=AssumeRole&Version=2011-06-15&RoleArn=%1,MalformedQueryString"
    })
    void aWrongFormIsRefused(String form, String code) throws IOException {
        refused(Sent.of("POST", "/", form).to(sts, cloud::sts), 400, code);
    }

    @Test
    void aDeepFormIsRefused() throws IOException {
        Sent sent = Sent.of("POST", "/", "Action=AssumeRole&Version=2011-06-15&" + "a.".repeat(100_000) + "b=c");

        refused(sent.to(sts, cloud::sts), 400, "MalformedInput");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<",
                "<Delete>",
                "no markup",
                "<Delete><Object><Key>a</Key></Object></Delete><Delete/>",
                "<Delete>text</Delete>",
                "<Delete><Object>text</Object></Delete>",
                "<Delete><Object><Key><b/></Key></Object></Delete>",
                "<Delete><Object><Key>a</Key><Key>b</Key></Object></Delete>",
                "<Delete><Object><Key>a</Key></Object><Quiet>maybe</Quiet></Delete>",
                "<!DOCTYPE Delete [<!ENTITY a 'b'>]><Delete><Object><Key>&a;</Key></Object></Delete>",
                "<!DOCTYPE Delete SYSTEM 'file:///etc/passwd'><Delete/>"
            })
    void malformedXmlIsRefused(String body) throws IOException {
        refused(
                Sent.of("POST", "/a-bucket?delete", body)
                        .with("content-md5", md5(body))
                        .to(s3, cloud::s3),
                400,
                "MalformedXML");
    }

    @Test
    void deepXmlIsRefused() throws IOException {
        String body = "<Delete>" + "<a>".repeat(10_000);

        refusedSomehow(Sent.of("POST", "/a-bucket?delete", body)
                .with("content-md5", md5(body))
                .to(s3, cloud::s3));
    }

    @ParameterizedTest
    @CsvSource({"PATCH,/a-bucket/key", "POST,/a-bucket/key", "DELETE,/", "PUT,/"})
    void anUnknownOperationOfS3IsRefused(String method, String path) throws IOException {
        refused(Sent.of(method, path, "").to(s3, cloud::s3), 501, "NotImplemented");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/a-bucket?list-type=2&max-keys=x",
        "GET,/a-bucket?list-type=2&max-keys=99999999999",
        "PUT,/a-bucket/key?partNumber=x&uploadId=1"
    })
    void aWrongParameterOfS3IsRefused(String method, String target) throws IOException {
        refused(Sent.of(method, target, "").to(s3, cloud::s3), 400, "InvalidArgument");
    }

    @Test
    void aDefectShowsNothingOfItself() throws IOException {
        cloud.answer.set(new IllegalStateException("a secret of the inside"));

        Sent.Reply reply = Sent.json(START, "{}").to(codeBuild, cloud::codeBuild);

        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.headers()).containsEntry("x-amzn-ErrorType", "InternalFailure");
        assertThat(reply.body()).doesNotContain("secret", "IllegalState", "at io.github");
    }

    private void refused(Sent.Reply reply, int status, String code) {
        assertThat(cloud.asked.get()).isNull();
        isRefusal(reply, status, code);
    }

    private static void isRefusal(Sent.Reply reply, int status, String code) {
        assertThat(reply.body()).contains(code);
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.headers().keySet()).anyMatch(name -> name.matches("x-amzn-RequestId|x-amz-request-id"));
    }

    private void refusedSomehow(Sent.Reply reply) {
        assertThat(reply.status()).isIn(400, 501);
        assertThat(cloud.asked.get()).isNull();
    }

    private static String md5(String body) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("MD5").digest(body.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
