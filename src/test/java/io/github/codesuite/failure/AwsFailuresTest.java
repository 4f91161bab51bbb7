package io.github.codesuite.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.codesuite.failure.StageFailure.Kind;
import io.github.codesuite.value.LocalRequestId;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sso.auth.ExpiredTokenException;

class AwsFailuresTest {

    @Test
    void wordsAllFourParts() {
        StageFailure failure = AwsFailures.translate(
                "Starting a build of project orders",
                "<codeBuild><project>",
                answer("CodeBuild", "ResourceNotFoundException", 400, "Project cannot be found"));

        assertThat(failure).hasMessage("""
                        Starting a build of project orders: there is no such project in this account and region \
                        (CodeBuild answered ResourceNotFoundException, status 400: Project cannot be found, request id r-1)
                          Where: <codeBuild><project>
                          Next:  aws codebuild list-projects""");
        assertThat(failure.kind()).isEqualTo(Kind.COULD_NOT_ASK);
    }

    @Test
    void saysOfTheLocalCloudWhatHelpsThere() {
        AwsServiceException answer = local("CodeBuild", "ResourceNotFoundException", 400);
        assertThat(AwsFailures.translate("Starting a build", "", answer))
                .hasMessageContaining("there is no such project in the local cloud")
                .hasMessageEndingWith("Where: codesuite.codeBuild.project");
        assertThat(AwsFailures.translate("Uploading", "", local("S3", "InternalFailure", 500)))
                .hasMessageContaining("is the disk of its home full")
                .hasMessageNotContaining("health.aws");
        assertThat(AwsFailures.translate("Uploading", "", local("S3", "InvalidAccessKeyId", 403)))
                .hasMessageEndingWith("Next:  mvn codesuite:serve");
        assertThat(AwsFailures.translate("Deploying", "", local("CodeDeploy", "DeploymentLimitExceededException", 400)))
                .hasMessageEndingWith("Next:  mvn codesuite:status");
    }

    @Test
    void namesTheEndpointWhereNothingAcceptsConnections() {
        SdkException refused = SdkClientException.create("Connection refused", new ConnectException("refused"));
        assertThat(AwsFailures.translate("Asking who the caller is", "codesuite.profile, codesuite.region", refused))
                .hasMessageContaining(
                        "Where: codesuite.endpoint, <proxy> in settings.xml, codesuite.profile, codesuite.region");
    }

    private static AwsServiceException local(String service, String code, int status) {
        return AwsServiceException.builder()
                .awsErrorDetails(AwsErrorDetails.builder()
                        .serviceName(service)
                        .errorCode(code)
                        .errorMessage("no")
                        .build())
                .statusCode(status)
                .requestId(LocalRequestId.create())
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "CodeBuild, AccountLimitExceededException, 400, REFUSED_BY_THE_WORLD, as many builds as it may",
        "CodeDeploy, DeploymentLimitExceededException, 400, REFUSED_BY_THE_WORLD, list-deployments",
        "CodeDeploy, ApplicationDoesNotExistException, 400, COULD_NOT_ASK, codesuite.codeDeploy.application",
        "CodeDeploy, DeploymentGroupDoesNotExistException, 400, COULD_NOT_ASK, codesuite.codeDeploy.deploymentGroup",
        "CodeDeploy, DeploymentConfigDoesNotExistException, 400, COULD_NOT_ASK, list-deployment-configs",
        "codeartifact, ResourceNotFoundException, 404, COULD_NOT_ASK, codesuite.codeArtifact.domain",
        "CodeArtifact, ServiceQuotaExceededException, 402, REFUSED_BY_THE_WORLD, Service Quotas",
        "CloudWatchLogs, ResourceNotFoundException, 400, COULD_NOT_ASK, log group",
        "S3, NoSuchBucket, 404, COULD_NOT_ASK, aws s3 mb",
        "S3, PermanentRedirect, 301, COULD_NOT_ASK, get-bucket-location",
        "S3, SlowDown, 503, REFUSED_BY_THE_WORLD, throttling",
        "CodeBuild, ThrottlingException, 400, REFUSED_BY_THE_WORLD, throttling",
        "CodeBuild, ExpiredTokenException, 400, COULD_NOT_ASK, aws sso login",
        "S3, ExpiredToken, 400, COULD_NOT_ASK, aws sso login",
        "CodeBuild, UnrecognizedClientException, 400, COULD_NOT_ASK, does not know these credentials",
        "Sts, AccessDenied, 403, COULD_NOT_ASK, codesuite.externalId",
        "CodeBuild, AccessDeniedException, 400, COULD_NOT_ASK, permission is missing",
        "CodeBuild, InvalidSignatureException, 403, COULD_NOT_ASK, clock",
        "CodeDeploy, UnsupportedOperation, 501, COULD_NOT_ASK, -Dcodesuite.target=aws",
        "CodeDeploy, NeverSeenException, 500, REFUSED_BY_THE_WORLD, having trouble",
        "CodeDeploy, NeverSeenException, 403, COULD_NOT_ASK, permission is missing",
        "CodeDeploy, NeverSeenException, 400, COULD_NOT_ASK, CodeDeploy answered NeverSeenException"
    })
    void knowsWhatServicesAnswer(String service, String code, int status, Kind kind, String said) {
        StageFailure failure = AwsFailures.translate("Trying", "", answer(service, code, status, "no"));
        assertThat(failure).hasMessageStartingWith("Trying: ").hasMessageContaining(said);
        assertThat(failure.kind()).isEqualTo(kind);
    }

    @Test
    void namesThePermissionThatIsMissing() {
        String message = "User: arn:aws:iam::123456789012:user/ann is not authorized to perform: codebuild:StartBuild"
                + " on resource: arn:aws:codebuild:eu-central-1:123456789012:project/orders because no policy allows it";
        assertThat(AwsFailures.translate("Starting", "", answer("CodeBuild", "AccessDeniedException", 400, message)))
                .hasMessageContaining("allow codebuild:StartBuild on"
                        + " arn:aws:codebuild:eu-central-1:123456789012:project/orders in the caller's policy");
    }

    @Test
    void keepsControlCharactersAndFloodsOut() {
        String message = "\u001b[31mred\r\nNext: rm -rf /\u0000" + "x".repeat(5000);
        assertThat(AwsFailures.translate("Trying", "", answer("CodeBuild", "Odd", 400, message))
                        .getMessage())
                .doesNotContain("\u001b", "\r", "\u0000", "\nNext: rm")
                .hasSizeLessThan(1000);
    }

    @Test
    void survivesAnAnswerWithoutDetails() {
        SdkException bare =
                AwsServiceException.builder().message("gone").statusCode(400).build();
        assertThat(AwsFailures.translate("Trying", "", bare)).hasMessageContaining("AWS answered an error, status 400");
        assertThat(AwsFailures.code(bare)).isEmpty();
    }

    @Test
    void tellsTheCode() {
        assertThat(AwsFailures.code(answer("S3", "NoSuchKey", 404, "no"))).contains("NoSuchKey");
        assertThat(AwsFailures.code(SdkClientException.create("no"))).isEmpty();
    }

    static Stream<Arguments> clientFailures() {
        return Stream.of(
                Arguments.of(caused(new UnknownHostException("codebuild.eu-esat-1.amazonaws.com")), "codesuite.region"),
                Arguments.of(caused(new ConnectException("Connection refused")), "nothing accepts connections there"),
                Arguments.of(caused(new SocketTimeoutException("Read timed out")), "no answer came in time"),
                Arguments.of(
                        caused(new SSLHandshakeException("PKIX path building failed")), "javax.net.ssl.trustStore"),
                Arguments.of(
                        caused(new java.io.IOException(
                                "Unable to tunnel through proxy. Proxy returns \"HTTP/1.1 407 Authentication\"")),
                        "the proxy wants other credentials"),
                Arguments.of(
                        caused(new java.io.IOException(
                                "Unable to tunnel through proxy. Proxy returns \"HTTP/1.1 403 No\"")),
                        "the proxy did not let the connection through"),
                Arguments.of(
                        SdkClientException.create("Unable to load credentials from any of the providers in the chain"),
                        "no credentials were found"),
                Arguments.of(
                        SdkClientException.create("Profile file contained no credentials for profile 'x': ..."),
                        "list-profiles"),
                Arguments.of(
                        ExpiredTokenException.builder().message("SSO session").build(), "aws sso login"),
                Arguments.of(ApiCallTimeoutException.create(5), "look before asking again"),
                Arguments.of(AbortedException.create("Thread was interrupted"), "interrupted"),
                Arguments.of(SdkClientException.create("Unable to unmarshall response (<html>)"), "not AWS"),
                Arguments.of(SdkClientException.create("never seen"), "never seen"));
    }

    @ParameterizedTest
    @MethodSource("clientFailures")
    void knowsWhatGoesWrongOnTheWay(SdkException failure, String said) {
        StageFailure translated = AwsFailures.translate("Trying", "", failure);
        assertThat(translated).hasMessageContaining(said).hasCause(failure);
        assertThat(translated.kind()).isEqualTo(Kind.COULD_NOT_ASK);
    }

    private static SdkException caused(Exception cause) {
        return SdkClientException.create("Unable to execute HTTP request: " + cause.getMessage(), cause);
    }

    private static AwsServiceException answer(String service, String code, int status, String message) {
        return AwsServiceException.builder()
                .awsErrorDetails(AwsErrorDetails.builder()
                        .serviceName(service)
                        .errorCode(code)
                        .errorMessage(message)
                        .build())
                .message(message)
                .statusCode(status)
                .requestId("r-1")
                .build();
    }
}
