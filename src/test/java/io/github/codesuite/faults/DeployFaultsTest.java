package io.github.codesuite.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.codesuite.bundle.IgnoreRules;
import io.github.codesuite.bundle.WorkingTree;
import io.github.codesuite.bundle.ZipBundle;
import io.github.codesuite.console.Marks;
import io.github.codesuite.follow.Following;
import io.github.codesuite.follow.OnInterrupt;
import io.github.codesuite.local.LocalDefaults;
import io.github.codesuite.stage.deploy.DeployRequest;
import io.github.codesuite.stage.deploy.DeployStage;
import io.github.codesuite.stage.deploy.PlainDeployNarration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Rows of the catalogue about creating, following and stopping a deployment. */
@DisabledOnOs(OS.WINDOWS)
class DeployFaultsTest extends WireFaultCase {

    private static final String UNTIL_THE_STOP = "while [ ! -e go ]; do sleep 0.1; done";

    @BeforeEach
    void makeFleet() {
        LocalDefaults.forDeploy(wire().cloud, "orders", "fleet", 1);
    }

    @AfterEach
    void endFleet() {
        Thread.interrupted();
        LocalDefaults.resetDeployments(wire().cloud, "orders");
    }

    @Test
    void row02ThrottledCreationIsSentAgain() {
        proxy.first(5, "CreateDeployment", Fault.answer(Answers.throttled()));

        deploy("echo up");

        ends(Ending.SUCCESS);
        tookEffect("deployments", deployments(), 1);
        assertThat(proxy.sent("CreateDeployment")).isEqualTo(6);
        assertThat(console.lines()).anyMatch(line -> line.contains("CreateDeployment: throttled, sending again in"));
    }

    @Test
    void row04CreateDeploymentWhoseReplyIsLostIsFoundAndRunsOnce() {
        proxy.once("CreateDeployment", Fault.dropReply());

        deploy("echo up");

        ends(Ending.SUCCESS);
        tookEffect("deployments", deployments(), 1);
        assertThat(proxy.sent("CreateDeployment")).isEqualTo(1);
        assertThat(console.lines())
                .containsSubsequence(
                        "I [deploy] CreateDeployment: no answer came, looking for the deployment…",
                        "I [deploy] found " + id() + ": orders to fleet");
        assertThat(results().properties()).containsEntry("codesuite.result.deploy.id", id());
    }

    @Test
    void row04CreateDeploymentThatNeverArrivedIsNotSentAgain() {
        proxy.once("CreateDeployment", Fault.resetRequestAt(10));

        deploy("echo up");

        ends(
                Ending.NOT_ASKED,
                "no answer came, and no deployment of this run was found; CodeDeploy may have taken it all the same",
                "look before you run it again",
                "Next:  mvn codesuite:status");
        tookEffect("deployments", deployments(), 0);
        assertThat(proxy.sent("CreateDeployment")).isEqualTo(1);
    }

    @Test
    void row05CreateDeploymentThatIsAnswered503AfterItsEffectIsFoundAndRunsOnce() {
        proxy.once("CreateDeployment", Fault.replaceReply(Answers.unavailable()))
                .once("PUT /codesuite-local/.*", Fault.replaceReply(Reply.empty(503)));

        deploy("echo up");

        ends(Ending.SUCCESS);
        tookEffect("deployments", deployments(), 1);
        assertThat(proxy.sent("CreateDeployment")).isEqualTo(1);
        assertThat(console.lines()).contains("I [deploy] found " + id() + ": orders to fleet");
    }

    @Test
    void row01ThrottledPollsAreSaidOnceAndTheDeploymentGoesOn() {
        proxy.first(5, "GetDeployment", Fault.answer(Answers.throttled()));

        deploy("echo up");

        ends(Ending.SUCCESS);
        tookEffect("deployments", deployments(), 1);
        assertThat(console.lines())
                .filteredOn(line -> line.contains("GetDeployment: throttled, asking again in"))
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void row07CredentialsThatExpireLeaveTheDeploymentAndItsId() {
        proxy.from(2, "GetDeployment", Fault.answer(Answers.expiredToken()));

        deploy("echo up");

        ends(
                Ending.NOT_ASKED,
                "Following deployment " + id() + " (it goes on; go on with `mvn codesuite:resume -Dcodesuite.id=" + id()
                        + "`)",
                "the credentials have expired",
                "Next:  aws sso login");
        tookEffect("deployments", deployments(), 1);
        assertThat(results().properties()).containsEntry("codesuite.result.deploy.id", id());
    }

    @Test
    void row27InterruptStopsTheDeploymentWhereItIsToldTo() {
        interruptWhenCreated();

        deploy(UNTIL_THE_STOP, OnInterrupt.STOP);

        ends(Ending.REFUSED, "interrupted; the deployment ended as Stopped");
        tookEffect("stops", proxy.reached("StopDeployment"), 1);
    }

    @Test
    void row27InterruptLeavesTheDeploymentWhereItIsDetached() {
        interruptWhenCreated();

        deploy(UNTIL_THE_STOP, OnInterrupt.DETACH);

        ends(Ending.REFUSED, "interrupted; the deployment still runs", "mvn codesuite:resume -Dcodesuite.id=" + id());
        tookEffect("stops", proxy.sent("StopDeployment"), 0);
        assertThat(results().properties()).containsEntry("codesuite.result.deploy.id", id());
    }

    @Test
    void row29StopThatFailsShowsTheIdAndHowToStopIt() {
        interruptWhenCreated();
        proxy.always("StopDeployment", Fault.answer(Reply.error(500, "InternalFailure", "no")));

        deploy(UNTIL_THE_STOP, OnInterrupt.STOP);

        ends(
                Ending.REFUSED,
                "interrupted; the deployment could not be stopped and still runs",
                "mvn codesuite:stop -Dcodesuite.id=" + id());
        tookEffect("stops", proxy.reached("StopDeployment"), 0);
    }

    private void interruptWhenCreated() {
        Thread stage = Thread.currentThread();
        console.whenSaid("orders to fleet", stage::interrupt);
    }

    private void deploy(String script) {
        deploy(script, OnInterrupt.STOP);
    }

    private void deploy(String script, OnInterrupt onInterrupt) {
        DeployRequest request = new DeployRequest.Servers(
                "orders",
                "orders",
                "fleet",
                Optional.empty(),
                "orders 1.0",
                revision(script),
                LocalDefaults.BUCKET,
                "revisions",
                Optional.empty(),
                Optional.empty(),
                DeployRequest.OnActive.WAIT,
                new Following(true, Duration.ofHours(1), Optional.of(Duration.ofSeconds(2)), onInterrupt));
        run(() -> List.of(new DeployStage(
                        cloud(patience(2)), ticker, new PlainDeployNarration(console, ticker, Marks.UNICODE), results())
                .run(request)
                .result()));
    }

    private Path revision(String script) {
        try {
            Path tree = Files.createDirectories(folder.resolve("tree"));
            Files.writeString(
                    tree.resolve("appspec.yml"),
                    "version: 0.0\nos: linux\nhooks:\n  ApplicationStart:\n    - {location: start.sh, timeout: 60}\n");
            Files.writeString(tree.resolve("start.sh"), "#!/bin/sh\n" + script + "\n");
            Path zip = Files.createDirectories(folder.resolve("out")).resolve("revision.zip");
            ZipBundle.write(WorkingTree.list(tree, IgnoreRules.defaults()), zip);
            return zip;
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private List<String> ids() {
        return wire().cloud
                .codeDeploy()
                .listDeployments(list -> list.applicationName("orders").deploymentGroupName("fleet"))
                .deployments();
    }

    private long deployments() {
        return ids().size();
    }

    private String id() {
        return ids().get(0);
    }
}
