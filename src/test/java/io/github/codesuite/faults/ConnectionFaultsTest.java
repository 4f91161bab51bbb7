package io.github.codesuite.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.codesuite.aws.AwsCloud;
import io.github.codesuite.aws.Patience;
import io.github.codesuite.aws.ProxySettings;
import io.github.codesuite.value.Secret;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkGlobalTime;

/** Rows of the catalogue about what lies between here and AWS: clock, portals, proxies, names, certificates, silence. */
class ConnectionFaultsTest extends BuildFaultCase {

    private static final URI ELSEWHERE = URI.create("https://aws.invalid");

    /** The SDK corrects a clock for the whole process. */
    @AfterEach
    void forgetTheCorrectionOfTheClock() {
        SdkGlobalTime.setGlobalTimeOffset(0);
    }

    @Test
    void row10WrongClockIsCorrectedAndSaidOnce() {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.now(ZoneOffset.UTC).plusHours(3));
        builds.aws.answers(
                "BatchGetProjects",
                Reply.error(403, "InvalidSignatureException", "Signature expired: is now earlier than")
                        .with("Date", date),
                Reply.json("{\"projects\":[{\"name\":\"orders\"}]}").with("Date", date));

        build(patience(5));

        ends(Ending.SUCCESS);
        tookEffect("builds", builds.started(), 1);
        assertThat(console.lines())
                .filteredOn(line -> line.startsWith("W "))
                .singleElement()
                .asString()
                .startsWith("W the clock of this machine is 3 h 00 min behind: AWS says it is ")
                .endsWith("; set it, for AWS takes a signature for five minutes only");
    }

    @Test
    void row11PortalInPlaceOfCodeBuildIsNoAws() {
        proxy.always("BatchGetProjects", Fault.answer(Answers.html()));

        build(patience(3));

        ends(
                Ending.NOT_ASKED,
                "Looking for project orders: what answered is not AWS",
                "Where: codesuite.endpoint (" + proxy.uri() + "), <proxy> in settings.xml",
                "the network may ask for a sign-in");
        tookEffect("builds", builds.started(), 0);
    }

    @Test
    void row11PortalInPlaceOfS3IsNoAws() {
        proxy.always(UPLOAD, Fault.answer(Answers.html()));

        build(patience(3));

        ends(Ending.NOT_ASKED, "Uploading the working tree to bucket b: what answered is not AWS");
        tookEffect("builds", builds.started(), 0);
    }

    @Test
    void row12ProxyThatWantsAPasswordIsNamedAndThePasswordIsNot() {
        proxy.always("CONNECT .*", Fault.answer(Answers.proxyAuthentication()));

        build(aws(ELSEWHERE, Optional.of(settingsXml(List.of())), patience(1)));

        ends(
                Ending.NOT_ASKED,
                "the proxy wants other credentials",
                "Where: <proxy> with <id>corp</id> in settings.xml",
                "check its username and password");
        tookEffect("requests beyond the proxy", proxy.reached(".*"), 0);
        assertThat(proxy.operations()).containsOnly("CONNECT aws.invalid:443");
    }

    @Test
    void row13HostsWithoutProxyAreReachedDirectlyByEveryClient() {
        ProxySettings settingsXml = settingsXml(List.of("*.invalid"));

        build(aws(ELSEWHERE, Optional.of(settingsXml), patience(1)));

        ends(Ending.NOT_ASKED, "the name cannot be resolved");
        tookEffect("connections to the proxy", proxy.connections(), 0);
        assertThatEveryClientGoesDirectly(settingsXml);
    }

    private void assertThatEveryClientGoesDirectly(ProxySettings settingsXml) {
        AwsCloud cloud = aws(ELSEWHERE, Optional.of(settingsXml), patience(1));
        List<ThrowingCallable> calls = List.of(
                () -> cloud.sts().getCallerIdentity(),
                () -> cloud.s3().listBuckets(),
                () -> cloud.logs().describeLogGroups(),
                () -> cloud.codeDeploy().listApplications(),
                () -> cloud.codeArtifact().describeDomain(domain -> domain.domain("acme")),
                () -> cloud.transfer().get(URI.create("https://repository.invalid/x"), Secret.of("t")));
        for (ThrowingCallable call : calls) {
            assertThat(catchThrowable(call)).isNotNull();
        }
        assertThat(proxy.connections()).isZero();
    }

    @Test
    void row14BucketOfAnotherRegionIsNamedWithItsRegion() {
        proxy.always("HEAD .*", Fault.answer(Reply.empty(301).with("x-amz-bucket-region", "eu-west-1")));

        build(patience(3));

        ends(
                Ending.NOT_ASKED,
                "Uploading the working tree to bucket b: the bucket is in region eu-west-1",
                "Where: codesuite.region (eu-central-1)",
                "Next:  -Dcodesuite.region=eu-west-1");
        tookEffect("builds", builds.started(), 0);
    }

    @Test
    void row14BucketThatMovesBetweenHeadAndPutIsNamedWithItsRegion() {
        proxy.always(UPLOAD, Fault.answer(Answers.otherRegion("us-west-2")));

        build(patience(3));

        ends(Ending.NOT_ASKED, "the bucket is in region us-west-2", "PermanentRedirect", "request id r-301");
        tookEffect("builds", builds.started(), 0);
        assertThat(proxy.sent(UPLOAD)).isEqualTo(1);
    }

    @Test
    void row14RedirectIsNotFollowed() {
        proxy.always("BatchGetProjects", Fault.answer(Answers.redirect(proxy.uri() + "/elsewhere")));

        build(patience(3));

        ends(Ending.NOT_ASKED, "what answered is not AWS: it sent us elsewhere", "status 302");
        tookEffect("builds", builds.started(), 0);
        assertThat(proxy.operations()).containsOnly("BatchGetProjects");
    }

    @Test
    void row15UnknownCertificateIsRefusedWithAHint() throws Exception {
        FaultProxy server =
                keep(new FaultProxy(builds.aws, SelfSigned.sockets(Files.createDirectories(folder.resolve("out")))));

        build(aws(URI.create("https://localhost:" + server.port()), Optional.empty(), patience(2)));

        ends(
                Ending.NOT_ASKED,
                "the certificate is not trusted; something between here and AWS may open the connection",
                "MAVEN_OPTS=-Djavax.net.ssl.trustStore=<file>");
        tookEffect("requests that were read", server.sent(".*"), 0);
    }

    @Test
    void row16UnknownNameIsShownWithEndpointAndRegion() {
        build(aws(ELSEWHERE, Optional.empty(), patience(2)));

        ends(
                Ending.NOT_ASKED,
                "the name cannot be resolved",
                "aws.invalid",
                "Where: codesuite.region (eu-central-1), codesuite.endpoint (https://aws.invalid)");
        tookEffect("builds", builds.started(), 0);
    }

    @Test
    void row17SilenceEndsAtTheLimitOfTheCall() {
        proxy.always("BatchGetProjects", Fault.blackHole());
        Patience patience = new Patience(10, Duration.ofMillis(800), Duration.ofMillis(1800), Duration.ofMillis(1800));
        long begin = System.nanoTime();

        build(patience);

        ends(Ending.NOT_ASKED, "Looking for project orders: no answer came in time", "look before asking again");
        tookEffect("builds", builds.started(), 0);
        assertThat(Duration.ofNanos(System.nanoTime() - begin))
                .as("less than ten attempts would take")
                .isLessThan(Duration.ofSeconds(8));
        assertThat(proxy.sent("BatchGetProjects")).isBetween(1L, 4L);
    }

    @Test
    void row17SilenceAfterAStartIsAskedAgainWithItsToken() {
        proxy.first(2, "StartBuild", Fault.blackHole());

        build(new Patience(1, Duration.ofMillis(800), Duration.ofSeconds(60), Duration.ofSeconds(60)));

        ends(Ending.SUCCESS);
        tookEffect("builds", builds.started(), 1);
        assertThat(console.lines()).anyMatch(line -> line.contains("StartBuild: no answer, asking again in"));
    }

    @Test
    void row17SilenceOfTheLogLeavesTheBuildAlone() {
        proxy.first(3, "GetLogEvents", Fault.blackHole());

        build(new Patience(1, Duration.ofMillis(800), Duration.ofSeconds(60), Duration.ofSeconds(60)));

        ends(Ending.SUCCESS);
        tookEffect("builds", builds.started(), 1);
    }

    @Test
    void row18SlowAnswersAreWaitedForWhileTheyMove() {
        proxy.always("BatchGetBuilds", Fault.dribble(6, Duration.ofMillis(20)))
                .always("BatchGetProjects", Fault.delay(Duration.ofMillis(100)));

        build(new Patience(1, Duration.ofMillis(800), Duration.ofSeconds(60), Duration.ofSeconds(60)));

        ends(Ending.SUCCESS);
        tookEffect("builds", builds.started(), 1);
        assertThat(proxy.sent("BatchGetBuilds")).isEqualTo(2);
    }

    private ProxySettings settingsXml(List<String> nonProxyHosts) {
        return new ProxySettings(
                "corp", "127.0.0.1", proxy.port(), "ann", Secret.of(Canaries.PROXY_PASSWORD), nonProxyHosts);
    }
}
