package io.github.codesuite.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.codesuite.aws.Recorder.Received;
import io.github.codesuite.cloud.CloudIdentity;
import io.github.codesuite.failure.StageFailure;
import io.github.codesuite.value.Secret;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.providers.AwsProfileRegionProvider;

/** What is configured is seen in the requests that arrive at a loopback socket. */
class AwsCloudTest {

    private static final String NO_BUILDS = Recorder.json(200, "{\"builds\":[],\"buildsNotFound\":[]}");
    private static final String PROFILES = """
            [default]
            [profile acme]
            aws_access_key_id=AKIDACME
            aws_secret_access_key=secret
            region=eu-west-3
            """;

    @Test
    void sendsRequestsOfTheChainToTheEndpointForTheRegion() {
        try (Recorder aws = Recorder.always(NO_BUILDS);
                AwsCloud cloud = open(settings(aws.uri()))) {
            cloud.codeBuild().batchGetBuilds(request -> request.ids("orders:1"));

            Received request = aws.only();
            assertThat(request.line()).isEqualTo("POST / HTTP/1.1");
            assertThat(request.header("X-Amz-Target")).isEqualTo("CodeBuild_20161006.BatchGetBuilds");
            assertThat(credential(request)).startsWith("AKIDCHAIN/").endsWith("/eu-central-1/codebuild/aws4_request");
        }
    }

    @Test
    void sendsEveryServiceToTheEndpoint() {
        try (Recorder aws = new Recorder((request, number) -> Optional.of(answerOfAnyService(request)));
                AwsCloud cloud = open(settings(aws.uri()))) {
            cloud.codeBuild().batchGetBuilds(request -> request.ids("orders:1"));
            cloud.codeDeploy().getDeployment(request -> request.deploymentId("d-1"));
            cloud.codeArtifact().describeDomain(request -> request.domain("acme"));
            cloud.logs().describeLogGroups();
            cloud.sts().getCallerIdentity();
            cloud.s3().putObject(request -> request.bucket("b").key("k"), RequestBody.fromString("x"));

            assertThat(aws.received())
                    .extracting(request -> credential(request).split("/", -1)[3])
                    .containsExactly("codebuild", "codedeploy", "codeartifact", "logs", "sts", "s3");
            assertThat(aws.received().get(5).line()).startsWith("PUT /b/k");
        }
    }

    @Test
    void signsAsTheProfileInItsRegion() {
        try (Recorder aws = Recorder.always(NO_BUILDS);
                AwsCloud cloud = open(new AwsSettings(
                        Optional.empty(),
                        Optional.of("acme"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(aws.uri()),
                        Optional.empty(),
                        Optional.empty(),
                        Patience.standard()))) {
            cloud.codeBuild().batchGetBuilds(request -> request.ids("orders:1"));
            assertThat(credential(aws.only())).startsWith("AKIDACME/").contains("/eu-west-3/");
        }
    }

    @Test
    void signsWithTheAccessKeyThatIsGiven() {
        AwsSettings.AccessKey key = new AwsSettings.AccessKey("AKIDKEY", Secret.of("secret"));
        try (Recorder aws = Recorder.always(NO_BUILDS);
                AwsCloud cloud = open(settings(aws.uri()).with(key))) {
            cloud.codeBuild().batchGetBuilds(request -> request.ids("orders:1"));
            assertThat(credential(aws.only())).startsWith("AKIDKEY/");
        }
    }

    @Test
    void assumesTheRoleWithItsExternalId() {
        try (Recorder aws = new Recorder((request, number) -> Optional.of(answerOfAnyService(request)));
                AwsCloud cloud = open(new AwsSettings(
                        Optional.of("eu-central-1"),
                        Optional.of("acme"),
                        Optional.of("arn:aws:iam::123456789012:role/deployer"),
                        Optional.of("ext-7"),
                        Optional.of(aws.uri()),
                        Optional.empty(),
                        Optional.empty(),
                        Patience.standard()))) {
            cloud.codeBuild().batchGetBuilds(request -> request.ids("orders:1"));

            Received assume = aws.received().get(0);
            assertThat(credential(assume)).startsWith("AKIDACME/").contains("/sts/");
            assertThat(assume.text())
                    .contains("Action=AssumeRole")
                    .contains("RoleArn=arn%3Aaws%3Aiam%3A%3A123456789012%3Arole%2Fdeployer")
                    .contains("ExternalId=ext-7")
                    .contains("RoleSessionName=codesuite");
            Received call = aws.received().get(1);
            assertThat(credential(call)).startsWith("AKIDROLE/");
            assertThat(call.header("X-Amz-Security-Token")).isEqualTo("session");
        }
    }

    @Test
    void asksWhoWeAreOnce() {
        try (Recorder aws = new Recorder((request, number) -> Optional.of(answerOfAnyService(request)));
                AwsCloud cloud = open(settings(aws.uri()))) {
            cloud.identity();
            assertThat(cloud.identity())
                    .isEqualTo(new CloudIdentity(
                            "aws", "123456789012", "eu-central-1", "arn:aws:iam::123456789012:user/ann"));
            assertThat(aws.received()).hasSize(1);
        }
    }

    @Test
    void touchesNoOtherAccountThanTheExpectedOne() {
        try (Recorder aws = new Recorder((request, number) -> Optional.of(answerOfAnyService(request)));
                AwsCloud cloud = open(expecting(aws.uri(), "210987654321"))) {
            assertThatThrownBy(cloud::codeDeploy)
                    .isInstanceOf(StageFailure.class)
                    .hasMessageContaining("account 123456789012, expected is 210987654321")
                    .hasMessageContaining("codesuite.expectedAccount");
            assertThat(aws.only().text()).contains("Action=GetCallerIdentity");
        }
    }

    @Test
    void goesOnInTheExpectedAccount() {
        try (Recorder aws = new Recorder((request, number) -> Optional.of(answerOfAnyService(request)));
                AwsCloud cloud = open(expecting(aws.uri(), "123456789012"))) {
            cloud.codeBuild().batchGetBuilds(request -> request.ids("orders:1"));
            assertThat(aws.received()).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void triesAsOftenAsConfigured(int attempts) {
        try (Recorder aws = Recorder.always(Recorder.json(500, "{}"));
                AwsCloud cloud = open(settings(aws.uri(), Patience.standard().withAttempts(attempts)))) {
            assertThatThrownBy(() -> cloud.codeBuild().batchGetBuilds(request -> request.ids("orders:1")))
                    .isInstanceOf(SdkException.class);
            assertThat(aws.received()).hasSize(attempts);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://aws.example", "http://127.0.0.1.example", "ftp://127.0.0.1", "https:///", "localhost"})
    void refusesAnEndpointInTheClear(String endpoint) {
        assertThatThrownBy(() -> open(settings(URI.create(endpoint))))
                .isInstanceOf(StageFailure.class)
                .hasMessageContaining("codesuite.endpoint");
    }

    @Test
    void guessesNoRegion() {
        AwsSettings nothing = new AwsSettings(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Patience.standard());
        assertThatThrownBy(() -> open(nothing))
                .isInstanceOf(StageFailure.class)
                .hasMessageContaining("no region is configured")
                .hasMessageContaining("codesuite.region");
    }

    @Test
    void namesTheNearestRegionAndProfile() {
        assertThatThrownBy(() -> open(in("us-east1", Optional.empty())))
                .hasMessageContaining("did you mean 'us-east-1'?");
        try (AwsCloud cloud = open(in("us-east-1", Optional.of("acmee")))) {
            assertThatThrownBy(cloud::codeBuild)
                    .isInstanceOf(StageFailure.class)
                    .hasMessageContaining("did you mean 'acme'?");
        }
    }

    private static AwsCloud open(AwsSettings settings) {
        ProfileFile profiles = ProfileFile.builder()
                .content(new ByteArrayInputStream(PROFILES.getBytes(StandardCharsets.UTF_8)))
                .type(ProfileFile.Type.CONFIGURATION)
                .build();
        return AwsCloud.open(
                settings,
                new Surroundings(
                        () -> profiles,
                        () -> StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDCHAIN", "secret")),
                        profile -> new AwsProfileRegionProvider(() -> profiles, profile.orElse("default"))));
    }

    private static AwsSettings settings(URI endpoint) {
        return settings(endpoint, Patience.standard());
    }

    private static AwsSettings settings(URI endpoint, Patience patience) {
        return new AwsSettings(
                Optional.of("eu-central-1"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(endpoint),
                Optional.empty(),
                Optional.empty(),
                patience);
    }

    private static AwsSettings expecting(URI endpoint, String account) {
        return new AwsSettings(
                Optional.of("eu-central-1"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(endpoint),
                Optional.of(account),
                Optional.empty(),
                Patience.standard());
    }

    private static AwsSettings in(String region, Optional<String> profile) {
        return new AwsSettings(
                Optional.of(region),
                profile,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Patience.standard());
    }

    private static String credential(Received request) {
        String authorization = request.header("Authorization");
        int start = authorization.indexOf("Credential=") + "Credential=".length();
        return authorization.substring(start, authorization.indexOf(',', start));
    }

    private static String answerOfAnyService(Received request) {
        if (request.text().contains("Action=AssumeRole")) {
            return xml("""
                    <AssumeRoleResponse><AssumeRoleResult><Credentials><AccessKeyId>AKIDROLE</AccessKeyId>\
                    <SecretAccessKey>secret</SecretAccessKey><SessionToken>session</SessionToken>\
                    <Expiration>2999-01-01T00:00:00Z</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>
                    """);
        }
        if (request.text().contains("Action=GetCallerIdentity")) {
            return xml("""
                    <GetCallerIdentityResponse><GetCallerIdentityResult><Arn>arn:aws:iam::123456789012:user/ann</Arn>\
                    <Account>123456789012</Account></GetCallerIdentityResult></GetCallerIdentityResponse>
                    """);
        }
        return Recorder.json(200, "{}");
    }

    private static String xml(String body) {
        return Recorder.answer(200, "text/xml", body.strip());
    }
}
