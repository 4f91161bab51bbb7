package io.github.codesuite.local.codebuild;

import static io.github.codesuite.local.codebuild.Place.phase;
import static io.github.codesuite.local.codebuild.Place.phases;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.codesuite.local.OutOfMemory;
import io.github.codesuite.local.codebuild.state.BuildProgress;
import io.github.codesuite.local.codebuild.state.BuildRecord;
import io.github.codesuite.local.exec.Command;
import io.github.codesuite.local.exec.ProcessRecord;
import io.github.codesuite.local.exec.Processes;
import io.github.codesuite.local.exec.RunningProcess;
import io.github.codesuite.poll.Ticker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.codebuild.CodeBuildClient;
import software.amazon.awssdk.services.codebuild.model.Build;
import software.amazon.awssdk.services.codebuild.model.BuildPhaseType;
import software.amazon.awssdk.services.codebuild.model.StatusType;
import software.amazon.awssdk.services.s3.S3Client;

/** Builds that are stopped, run out of time, or lose the process that runs them. */
class BuildEndsTest {

    private static final String ENDLESS = """
            version: 0.2
            phases:
              build:
                commands:
                  - (trap '' TERM; setsid sleep 600) & (trap '' TERM; echo up; while true; do sleep 1; done)
              post_build:
                commands: [echo never]
            """;

    @TempDir
    Path home;

    private final Processes elsewhere = new Processes(Ticker.system(), Duration.ofMillis(200));

    @AfterEach
    void nothingIsLeft() {
        elsewhere.close();
    }

    @Test
    void aStoppedBuildEndsWithAllItsProcesses() {
        try (Place place = new Place(home).withProject()) {
            String id = place.start(ENDLESS, Map.of());
            place.whenLogged(id, "up");

            assertThat(place.codeBuild.stopBuild(stop -> stop.id(id)).build().id())
                    .isEqualTo(id);

            Build build = place.ended(id);
            assertThat(build.buildStatus()).isEqualTo(StatusType.STOPPED);
            assertThat(phases(build)).endsWith("PRE_BUILD SUCCEEDED", "BUILD STOPPED", "COMPLETED");
            assertThat(place.processes.endOwnedBy("codebuild/" + id)).isEmpty();
            assertThat(place.output(build)).contains("up").doesNotContain("never");
            assertThat(place.codeBuild.stopBuild(stop -> stop.id(id)).build().buildStatus())
                    .isEqualTo(StatusType.STOPPED);
        }
    }

    @Test
    void aBuildWhoseRecordCannotBeWrittenHasEnded() {
        try (Place place = new Place(home).withProject()) {
            Path builds = home.resolve("codebuild/builds");
            String id = place.start("""
                    version: 0.2
                    phases:
                      build:
                        commands: ['rm -rf "%1$s"', 'echo in the way > "%1$s"']
                    """.formatted(builds), Map.of());
            place.whenNoticed("could not be written down");

            Build build = place.now(id);
            assertThat(build.buildComplete()).isTrue();
            assertThat(build.buildStatus()).isEqualTo(StatusType.FAULT);
            assertThat(place.codeBuild.stopBuild(stop -> stop.id(id)).build().buildStatus())
                    .isEqualTo(StatusType.FAULT);
        }
    }

    @Test
    void aBuildForWhichThereIsNoMemoryEndsAsFault() {
        try (Place place = new Place(home).withProject();
                CodeBuildClient poor = place.open(OutOfMemory.in("getObject", S3Client.class, place.s3), place.logs)) {
            place.putSource(Map.of("buildspec.yml", ENDLESS));
            Build build = place.ended(poor.startBuild(start -> start.projectName(Place.PROJECT))
                    .build()
                    .id());

            assertThat(build.buildStatus()).isEqualTo(StatusType.FAULT);
            assertThat(phases(build)).endsWith("DOWNLOAD_SOURCE FAULT", "COMPLETED");
            assertThat(phase(build, BuildPhaseType.DOWNLOAD_SOURCE)
                            .contexts()
                            .get(0)
                            .message())
                    .isEqualTo("java.lang.OutOfMemoryError: no memory for getObject");
            assertThat(place.notices).anyMatch(notice -> notice.contains("no memory for getObject"));
        }
    }

    @Test
    void aBuildGoesOnWhereThereIsNoMemoryForItsLog() {
        try (Place place = new Place(home).withProject();
                CodeBuildClient poor =
                        place.open(place.s3, OutOfMemory.in("putLogEvents", CloudWatchLogsClient.class, place.logs))) {
            place.putSource(Map.of("buildspec.yml", """
                    version: 0.2
                    phases:
                      build:
                        commands: ['seq 1 30000']
                    """));
            Build build = place.ended(poor.startBuild(start -> start.projectName(Place.PROJECT))
                    .build()
                    .id());

            assertThat(build.buildStatus()).isEqualTo(StatusType.SUCCEEDED);
            assertThat(place.notices)
                    .singleElement()
                    .asString()
                    .contains("cannot be written any more: no memory for putLogEvents");
        }
    }

    @Test
    void aBuildThatRunsTooLongTimesOut() {
        try (Place place = new Place(home, Duration.ofMillis(400)).withProject()) {
            place.putSource(Map.of("buildspec.yml", ENDLESS));
            String id = place.codeBuild
                    .startBuild(start -> start.projectName(Place.PROJECT).timeoutInMinutesOverride(5))
                    .build()
                    .id();

            Build build = place.ended(id);
            assertThat(build.buildStatus()).isEqualTo(StatusType.TIMED_OUT);
            assertThat(phases(build)).endsWith("BUILD TIMED_OUT", "COMPLETED");
            assertThat(phase(build, BuildPhaseType.BUILD).contexts().get(0).statusCode())
                    .isEqualTo("BUILD_TIMED_OUT");
            assertThat(place.processes.endOwnedBy("codebuild/" + id)).isEmpty();
        }
    }

    @Test
    void aDaemonEndsWithABuildThatSucceeds() {
        try (Place place = new Place(home).withProject()) {
            Build build = place.build("""
                    version: 0.2
                    phases:
                      build:
                        commands: ['(setsid sleep 600 > /dev/null 2>&1 &)', 'sleep 600 & echo $!']
                    """);

            assertThat(build.buildStatus()).isEqualTo(StatusType.SUCCEEDED);
            assertThat(place.processes.endOwnedBy("codebuild/" + build.id())).isEmpty();
        }
    }

    @Test
    void closingTheClientStopsItsBuilds() {
        String id;
        try (Place place = new Place(home).withProject()) {
            id = place.start(ENDLESS, Map.of());
            place.whenLogged(id, "up");
        }

        try (Place later = new Place(home)) {
            assertThat(later.now(id).buildStatus()).isEqualTo(StatusType.STOPPED);
            assertThat(later.notices).isEmpty();
        }
    }

    @Test
    void aBuildWhoseProcessWasKilledIsSettledWhenTheServiceOpens() throws Exception {
        String id = cutOff(new ProcessRecord(Integer.MAX_VALUE, Instant.EPOCH, "killed"));
        Path workspace = Files.createDirectories(
                home.resolve("codebuild/work").resolve(id.substring(id.indexOf(':') + 1) + "/src"));
        RunningProcess orphan = elsewhere.startMerged(
                new Command(List.of("/bin/sleep", "600"), Map.of(), home, "codebuild/" + id, false), line -> {});

        try (Place place = new Place(home)) {
            Build build = place.now(id);
            assertThat(build.buildStatus()).isEqualTo(StatusType.FAULT);
            assertThat(build.buildComplete()).isTrue();
            assertThat(phases(build)).endsWith("BUILD FAULT", "COMPLETED");
            assertThat(phase(build, BuildPhaseType.BUILD).contexts().get(0).message())
                    .contains("pid " + Integer.MAX_VALUE);
            assertThat(place.notices)
                    .hasSize(2)
                    .anyMatch(notice ->
                            notice.contains("process " + orphan.record().pid()))
                    .anyMatch(notice -> notice.contains(id + " was cut off"));
        }
        assertThat(orphan.isAlive()).isFalse();
        assertThat(workspace).doesNotExist();
    }

    @Test
    void aBuildOfAnotherLivingProcessIsLeftAlone() throws Exception {
        RunningProcess owner = elsewhere.startMerged(
                new Command(List.of("/bin/sleep", "600"), Map.of(), home, "an owner", false), line -> {});
        String id = cutOff(owner.record());

        try (Place place = new Place(home)) {
            assertThat(place.now(id).buildStatus()).isEqualTo(StatusType.IN_PROGRESS);
            assertThat(place.codeBuild.stopBuild(stop -> stop.id(id)).build().buildStatus())
                    .isEqualTo(StatusType.IN_PROGRESS);
            assertThat(place.state.builds().read(id))
                    .hasValueSatisfying(found -> assertThat(found.isStopping()).isTrue());
            assertThat(place.notices).isEmpty();
        }
    }

    @Test
    void aBuildIsStoppedByAnotherServiceOfItsHome() {
        try (Place owner = new Place(home).withProject();
                Place other = new Place(home)) {
            String id = owner.start(ENDLESS, Map.of());
            owner.whenLogged(id, "up");

            other.codeBuild.stopBuild(stop -> stop.id(id));

            assertThat(other.ended(id).buildStatus()).isEqualTo(StatusType.STOPPED);
            assertThat(owner.processes.endOwnedBy("codebuild/" + id)).isEmpty();
        }
    }

    @Test
    void aBuildThatIsCutOffWhileOthersFollowItIsSettled() throws Exception {
        RunningProcess owner = elsewhere.startMerged(
                new Command(List.of("/bin/sleep", "600"), Map.of(), home, "an owner", false), line -> {});
        String id = cutOff(owner.record());
        try (Place place = new Place(home)) {
            assertThat(place.now(id).buildStatus()).isEqualTo(StatusType.IN_PROGRESS);

            owner.end();

            assertThat(place.now(id).buildStatus()).isEqualTo(StatusType.FAULT);
            assertThat(place.notices).singleElement().asString().contains(id, "was cut off");
        }
    }

    /** A record as a killed process leaves it. */
    private String cutOff(ProcessRecord owner) {
        try (Place place = new Place(home).withProject()) {
            BuildRecord ended = place.state
                    .builds()
                    .read(place.build("version: 0.2\nphases:\n  build:\n    commands: [echo]\n")
                            .id())
                    .orElseThrow();
            BuildProgress inBuild = BuildProgress.submitted(
                            ended.started(), ended.progress().artifactLocation())
                    .phaseEnded(BuildProgress.SUCCEEDED, ended.started(), java.util.Optional.empty())
                    .phaseBegun("BUILD", ended.started());
            place.state
                    .builds()
                    .write(
                            ended.id(),
                            new BuildRecord(
                                    ended.id(),
                                    ended.number(),
                                    ended.project(),
                                    ended.initiator(),
                                    ended.settings(),
                                    ended.started(),
                                    inBuild,
                                    owner));
            return ended.id();
        }
    }
}
