package io.github.codesuite.faults;

import static io.github.codesuite.faults.AwsBuilds.LOGS;
import static io.github.codesuite.faults.AwsBuilds.ended;
import static io.github.codesuite.faults.AwsBuilds.running;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.codesuite.aws.AwsCloud;
import io.github.codesuite.follow.OnInterrupt;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Rows of the catalogue about starting, following and stopping a build. */
class BuildFaultsTest extends BuildFaultCase {

    @Test
    void row01ThirtyThrottledPollsAreSaidOnceAndTheBuildGoesOn() {
        proxy.first(30, "BatchGetBuilds", Fault.answer(Answers.throttled()));

        build();

        ends(Ending.SUCCESS);
        tookEffect("builds", builds.started(), 1);
        assertThat(console.lines())
                .filteredOn(line -> line.contains("throttled"))
                .singleElement()
                .asString()
                .matches("I \\[build] BatchGetBuilds: throttled, asking again in [0-9.]+ m?s");
        assertThat(console.lines())
                .anyMatch(line ->
                        line.contains("BatchGetBuilds: answers again after") && line.contains("(30 attempts failed)"));
        assertThat(proxy.sent("BatchGetBuilds")).isEqualTo(32);
    }

    @Test
    void row02ThrottledStartIsSentAgainWithTheSameToken() {
        proxy.first(5, "StartBuild", Fault.replaceReply(Answers.throttled()));

        build();

        ends(Ending.SUCCESS);
        tookEffect("builds", builds.started(), 1);
        assertThat(proxy.sent("StartBuild")).isEqualTo(6);
        assertThat(console.lines())
                .filteredOn(line -> line.contains("StartBuild: throttled"))
                .hasSize(1);
    }

    @Test
    void row02StartThatIsThrottledToTheLimitEndsWithItsCode() {
        proxy.always("StartBuild", Fault.answer(Answers.throttled()));

        build();

        ends(
                Ending.REFUSED,
                "Starting a build of project orders: AWS is throttling this account",
                "CodeBuild answered ThrottlingException, status 400: Rate exceeded",
                "Next:  wait a minute");
        tookEffect("builds", builds.started(), 0);
        assertThat(ticker.time()).isBetween(Duration.ofSeconds(60), Duration.ofMinutes(3));
    }

    @Test
    void row02Status429IsThrottlingToo() {
        proxy.first(2, "StartBuild", Fault.answer(Answers.tooManyRequests()));

        build();

        ends(Ending.SUCCESS);
        tookEffect("builds", builds.started(), 1);
        assertThat(console.lines()).anyMatch(line -> line.contains("StartBuild: throttled"));
    }

    @Test
    void row03StartBuildWhoseReplyIsLostRunsOnce() {
        proxy.once("StartBuild", Fault.dropReply());

        build();

        ends(Ending.SUCCESS);
        tookEffect("builds", builds.started(), 1);
        assertThat(proxy.reached("StartBuild")).isEqualTo(2);
        assertThat(console.lines()).anyMatch(line -> line.contains("StartBuild: no answer, asking again in"));
    }

    @Test
    void row03StartBuildThatIsDeliveredTwiceRunsOnce() {
        proxy.once("StartBuild", Fault.deliverTwice());

        build(patience(5));

        ends(Ending.SUCCESS);
        tookEffect("builds", builds.started(), 1);
    }

    @Test
    void row03StartBuildWhoseConnectionIsResetRunsOnce() {
        proxy.once("StartBuild", Fault.resetRequestAt(10)).calls("StartBuild", 1, 1, Fault.resetReplyAt(20));

        build(patience(5));

        ends(Ending.SUCCESS);
        tookEffect("builds", builds.started(), 1);
        assertThat(proxy.sent("StartBuild")).isEqualTo(3);
    }

    @Test
    void row05EveryChangingCallThatIsAnswered503AfterItsEffectHappensOnce() {
        proxy.once("StartBuild", Fault.replaceReply(Answers.unavailable()))
                .once(UPLOAD, Fault.replaceReply(Reply.empty(503)));

        build(patience(5));

        ends(Ending.SUCCESS);
        tookEffect("builds", builds.started(), 1);
        assertThat(proxy.requests(UPLOAD)).hasSize(2);
        assertThat(proxy.requests(UPLOAD).stream().map(Request::path).distinct())
                .as("one object")
                .hasSize(1);
    }

    @Test
    void row06FullAccountIsWaitedFor() {
        proxy.first(3, "StartBuild", Fault.answer(Reply.error(400, "AccountLimitExceededException", "60 builds")));

        build(patience(5));

        ends(Ending.SUCCESS);
        tookEffect("builds", builds.started(), 1);
        assertThat(console.lines())
                .filteredOn(line -> line.contains("the account runs as many builds as it may, trying again in"))
                .hasSize(3);
    }

    @Test
    void row06FullAccountEndsTheWaitAtTheTimeout() {
        proxy.always("StartBuild", Fault.answer(Reply.error(400, "AccountLimitExceededException", "60 builds")));

        build();

        ends(
                Ending.REFUSED,
                "the account runs as many builds as it may",
                "CodeBuild answered AccountLimitExceededException",
                "raise the quota");
        tookEffect("builds", builds.started(), 0);
    }

    @Test
    void row07CredentialsThatExpireLeaveTheBuildAndItsId() {
        builds.says(running(LOGS));
        proxy.from(3, "BatchGetBuilds", Fault.answer(Answers.expiredToken()));

        build(patience(5));

        ends(
                Ending.NOT_ASKED,
                "Following build orders:1 (it goes on; go on with `mvn codesuite:resume -Dcodesuite.id=orders:1`)",
                "the credentials have expired",
                "ExpiredTokenException",
                "Next:  aws sso login");
        tookEffect("builds", builds.started(), 1);
        assertThat(proxy.sent("BatchGetBuilds")).as("no retries").isEqualTo(3);
        assertThat(results().properties()).containsEntry("codesuite.result.build.id", "orders:1");
        assertThat(folder.resolve("out/result.properties")).content().contains("orders\\:1");
    }

    @Test
    void row27InterruptStopsTheBuild() {
        builds.says(running(LOGS));
        ticker.interruptAt(Duration.ofMinutes(1));

        build();

        ends(Ending.REFUSED, "interrupted; the build ended as STOPPED", "Next:  mvn ");
        tookEffect("stopped builds", builds.stopped(), 1);
        assertThat(console.lines()).contains("I [build] interrupted, stopping orders:1");
    }

    @Test
    void row27InterruptLeavesTheBuildWhereItIsDetached() {
        builds.says(running(LOGS));
        ticker.interruptAt(Duration.ofMinutes(1));

        build(aws(proxy), OnInterrupt.DETACH);

        ends(Ending.REFUSED, "interrupted; the build still runs", "mvn codesuite:resume -Dcodesuite.id=orders:1");
        tookEffect("stopped builds", builds.stopped(), 0);
    }

    @Test
    void row28SecondInterruptEndsTheWaitForTheStoppedBuild() {
        builds.says(running(LOGS));
        builds.aws.does("StopBuild", request -> Reply.json("{\"build\":" + running(LOGS) + "}"));
        ticker.interruptAt(Duration.ofMinutes(1)).interruptAt(Duration.ofSeconds(70));

        build();

        ends(Ending.REFUSED, "its end was not seen", "mvn codesuite:resume -Dcodesuite.id=orders:1");
        tookEffect("stops", proxy.sent("StopBuild"), 1);
        assertThat(ticker.time()).isLessThan(Duration.ofSeconds(80));
    }

    @Test
    void row29StopThatFailsShowsIdAndLink() {
        builds.says(running(LOGS));
        proxy.always("StopBuild", Fault.answer(Reply.error(500, "InternalFailure", "no")));
        ticker.interruptAt(Duration.ofMinutes(1));

        AwsCloud cloud = aws(proxy, patience(2));
        build(cloud, OnInterrupt.STOP);

        ends(
                Ending.REFUSED,
                "the build could not be stopped and still runs: " + AwsBuilds.LINK,
                "Next:  mvn codesuite:stop -Dcodesuite.id=orders:1");
        tookEffect("stopped builds", builds.stopped(), 0);
        assertThat(results().stages().get(0).error())
                .hasValueSatisfying(
                        error -> assertThat(error.message()).contains("Stopping build orders:1", "InternalFailure"));
    }

    @Test
    void row32StoppedElsewhereIsRed() {
        builds.says(running(LOGS), ended("STOPPED", LOGS));

        build();

        ends(Ending.REFUSED, "STOPPED");
        tookEffect("builds", builds.started(), 1);
    }
}
