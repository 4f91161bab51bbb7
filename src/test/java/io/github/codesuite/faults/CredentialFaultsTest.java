package io.github.codesuite.faults;

import static io.github.codesuite.faults.AwsBuilds.LOGS;
import static io.github.codesuite.faults.AwsBuilds.running;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.codesuite.aws.AwsCloud;
import io.github.codesuite.aws.AwsSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows of the catalogue about credentials: of a profile, in a role with a session token, expired and refused. */
class CredentialFaultsTest extends BuildFaultCase {

    @BeforeEach
    void writeProfile() throws IOException {
        Path file = Files.createDirectories(folder.resolve("home")).resolve("credentials");
        Files.writeString(
                file,
                "[acme]\naws_access_key_id=AKIDACME\naws_secret_access_key=" + Canaries.SECRET_KEY
                        + "\naws_session_token=" + Canaries.SESSION_TOKEN + "\n");
        System.setProperty("aws.sharedCredentialsFile", file.toString());
        System.setProperty("aws.configFile", folder.resolve("home/config").toString());
    }

    @AfterEach
    void forgetProfile() {
        System.clearProperty("aws.sharedCredentialsFile");
        System.clearProperty("aws.configFile");
    }

    @Test
    void row07ExpiredSessionNamesTheProfileAndHowToGoOn() {
        builds.says(running(LOGS));
        proxy.from(2, "BatchGetBuilds", Fault.answer(Answers.expiredToken()));

        build(profile(Optional.empty()));

        ends(
                Ending.NOT_ASKED,
                "go on with `mvn codesuite:resume -Dcodesuite.id=orders:1`",
                "the credentials have expired (CodeBuild answered ExpiredTokenException",
                "Next:  aws sso login --profile acme");
        tookEffect("builds", builds.started(), 1);
        assertThat(proxy.requests("StartBuild").get(0).header("X-Amz-Security-Token"))
                .isEqualTo(Canaries.SESSION_TOKEN);
    }

    @Test
    void row07ExpiredSessionWhileARoleIsAssumedNamesTheProfile() {
        proxy.always("AssumeRole", Fault.answer(sts(400, "ExpiredToken", "The security token is expired")));

        build(profile(Optional.of("arn:aws:iam::123456789012:role/deployer")));

        ends(Ending.NOT_ASKED, "the credentials have expired", "aws sso login --profile acme");
        tookEffect("builds", builds.started(), 0);
    }

    @Test
    void row09MissingPermissionIsNamedAndAskedForOnce() {
        proxy.always("StartBuild", Fault.answer(Answers.denied("codebuild:StartBuild")));

        build(profile(Optional.empty()));

        ends(
                Ending.NOT_ASKED,
                "permission is missing",
                "allow codebuild:StartBuild on arn:aws:codebuild:eu-central-1:123456789012:project/orders");
        tookEffect("builds", builds.started(), 0);
        assertThat(proxy.sent("StartBuild")).isEqualTo(1);
    }

    private AwsCloud profile(Optional<String> role) {
        return keep(AwsCloud.open(
                new AwsSettings(
                        Optional.of("eu-central-1"),
                        Optional.of("acme"),
                        role,
                        Optional.empty(),
                        Optional.of(proxy.uri()),
                        Optional.empty(),
                        Optional.empty(),
                        patience(3)),
                console::warn));
    }

    private static Reply sts(int status, String code, String message) {
        return Reply.of(
                status,
                "text/xml",
                "<ErrorResponse><Error><Type>Sender</Type><Code>" + code + "</Code><Message>" + message
                        + "</Message></Error><RequestId>r-1</RequestId></ErrorResponse>");
    }
}
