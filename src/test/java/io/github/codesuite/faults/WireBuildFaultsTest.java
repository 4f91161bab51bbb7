package io.github.codesuite.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.codesuite.bundle.IgnoreRules;
import io.github.codesuite.console.Marks;
import io.github.codesuite.follow.Following;
import io.github.codesuite.follow.OnInterrupt;
import io.github.codesuite.local.LocalDefaults;
import io.github.codesuite.stage.build.BuildRequest;
import io.github.codesuite.stage.build.BuildRequest.Source;
import io.github.codesuite.stage.build.BuildStage;
import io.github.codesuite.stage.build.PlainBuildNarration;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Rows of the catalogue about builds whose effects are counted in the local cloud at the end of the way. */
@DisabledOnOs(OS.WINDOWS)
class WireBuildFaultsTest extends WireFaultCase {

    private static final String UPLOAD = "PUT /" + LocalDefaults.BUCKET + "/.*";
    private static final String DOWNLOAD = "GET /" + LocalDefaults.BUCKET + "/.*";

    @BeforeEach
    void makeProject() throws IOException {
        LocalDefaults.forBuild(wire().cloud, "orders");
        buildspec("echo built > it.txt; echo length of the token: ${#TOKEN}");
    }

    @Test
    void row03StartBuildWhoseReplyIsLostRunsOnceInTheCloud() {
        proxy.once("StartBuild", Fault.dropReply());

        build();

        ends(Ending.SUCCESS);
        tookEffect("builds", builds(), 1);
        assertThat(proxy.reached("StartBuild")).isEqualTo(2);
    }

    @Test
    void row05ChangingCallsThatAreAnswered503AfterTheirEffectHappenOnceInTheCloud() {
        proxy.once("StartBuild", Fault.replaceReply(Answers.unavailable()))
                .once(UPLOAD, Fault.replaceReply(Reply.empty(503)));

        build();

        ends(Ending.SUCCESS);
        tookEffect("builds", builds(), 1);
        assertThat(objects("sources/")).isEqualTo(1);
    }

    @Test
    void row03CallThatIsDeliveredTwiceHappensOnceInTheCloud() {
        proxy.always("StartBuild", Fault.deliverTwice()).always(UPLOAD, Fault.deliverTwice());

        build();

        ends(Ending.SUCCESS);
        tookEffect("builds", builds(), 1);
    }

    @Test
    void row19And21BrokenUploadAndDownloadArriveWholeInTheEnd() throws IOException {
        Files.writeString(folder.resolve("tree/large.txt"), "0123456789abcdef".repeat(100_000));
        proxy.once(UPLOAD, Fault.resetRequestAt(1_000)).once(DOWNLOAD, Fault.resetReplyAt(300));

        build();

        ends(Ending.SUCCESS);
        tookEffect("uploads that arrived", proxy.reached(UPLOAD), 1);
        assertThat(proxy.sent(DOWNLOAD)).isEqualTo(2);
        assertThat(folder.resolve("artifacts/it.txt")).hasContent("built");
    }

    @Test
    void row27InterruptEndsTheBuildAndEverythingOfIt() throws IOException {
        buildspec("echo waiting; sleep 600");
        Thread stage = Thread.currentThread();
        console.whenSaid("| waiting", stage::interrupt);

        build();

        ends(Ending.REFUSED, "interrupted; the build ended as STOPPED");
        tookEffect("stops", proxy.reached("StopBuild"), 1);
    }

    private void buildspec(String command) throws IOException {
        Files.writeString(
                Files.createDirectories(folder.resolve("tree")).resolve("buildspec.yml"),
                "version: 0.2\nphases:\n  build:\n    commands:\n      - '" + command
                        + "'\nartifacts:\n  files: ['it.txt']\n");
    }

    private void build() {
        BuildRequest request = new BuildRequest(
                "orders",
                "orders",
                new Source.Workspace(folder.resolve("tree"), IgnoreRules.defaults(), LocalDefaults.BUCKET, "sources"),
                Optional.empty(),
                Map.of("TOKEN", Canaries.ENVIRONMENT_VALUE),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(folder.resolve("artifacts")),
                new Following(true, Duration.ofHours(1), Optional.of(Duration.ofSeconds(2)), OnInterrupt.STOP));
        run(() -> List.of(new BuildStage(
                        cloud(patience(4)), ticker, new PlainBuildNarration(console, ticker, Marks.UNICODE), results())
                .run(request)
                .result()));
    }

    private long builds() {
        return wire().cloud
                .codeBuild()
                .listBuildsForProject(list -> list.projectName("orders"))
                .ids()
                .size();
    }

    private long objects(String prefix) {
        return wire().cloud
                .s3()
                .listObjectsV2(list -> list.bucket(LocalDefaults.BUCKET).prefix(prefix))
                .contents()
                .size();
    }
}
