package io.github.codesuite.local.codebuild;

import io.github.codesuite.local.codebuild.run.Surroundings;
import io.github.codesuite.local.codebuild.state.CodeBuildState;
import io.github.codesuite.local.exec.HostTools;
import io.github.codesuite.local.exec.Processes;
import io.github.codesuite.local.logs.LocalLogs;
import io.github.codesuite.local.s3.LocalS3;
import io.github.codesuite.poll.Ticker;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.OutputLogEvent;
import software.amazon.awssdk.services.codebuild.CodeBuildClient;
import software.amazon.awssdk.services.codebuild.model.ArtifactsType;
import software.amazon.awssdk.services.codebuild.model.Build;
import software.amazon.awssdk.services.codebuild.model.BuildPhase;
import software.amazon.awssdk.services.codebuild.model.BuildPhaseType;
import software.amazon.awssdk.services.codebuild.model.ComputeType;
import software.amazon.awssdk.services.codebuild.model.EnvironmentType;
import software.amazon.awssdk.services.codebuild.model.ProjectArtifacts;
import software.amazon.awssdk.services.codebuild.model.SourceType;
import software.amazon.awssdk.services.codebuild.model.StartBuildRequest;
import software.amazon.awssdk.services.s3.S3Client;

/** A local CodeBuild in a folder, with S3 and logs, and the moves of its tests. */
final class Place implements AutoCloseable {

    static final String PROJECT = "orders";
    static final String BUCKET = "sources";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long PAUSE_NANOS = 5_000_000;

    final List<String> notices = new CopyOnWriteArrayList<>();
    final Processes processes = new Processes(Ticker.system(), Duration.ofMillis(300));
    final S3Client s3;
    final CloudWatchLogsClient logs;
    final CodeBuildState state;
    final CodeBuildClient codeBuild;

    Place(Path home) {
        this(home, Duration.ofMinutes(1));
    }

    /** @param minute the unit of timeouts */
    Place(Path home, Duration minute) {
        s3 = LocalS3.open(home.resolve("s3"), Ticker.system());
        logs = LocalLogs.open(home.resolve("logs"), Ticker.system());
        state = new CodeBuildState(home.resolve("codebuild"));
        codeBuild = open(s3, logs, minute);
    }

    /** The service once more, with other services around it. */
    CodeBuildClient open(S3Client objects, CloudWatchLogsClient streams) {
        return open(objects, streams, Duration.ofMinutes(1));
    }

    private CodeBuildClient open(S3Client objects, CloudWatchLogsClient streams, Duration minute) {
        return LocalCodeBuild.open(new Surroundings(
                state, () -> objects, () -> streams, processes, tools(), Ticker.system(), minute, notices::add));
    }

    /** The project, whose source and artifacts lie in one bucket. */
    Place withProject() {
        s3.createBucket(create -> create.bucket(BUCKET));
        codeBuild.createProject(create -> create.name(PROJECT)
                .source(source -> source.type(SourceType.S3).location(BUCKET + "/source.zip"))
                .artifacts(artifacts -> artifacts.type(ArtifactsType.NO_ARTIFACTS))
                .environment(environment -> environment
                        .type(EnvironmentType.LINUX_CONTAINER)
                        .image("aws/codebuild/standard:7.0")
                        .computeType(ComputeType.BUILD_GENERAL1_SMALL))
                .serviceRole("arn:aws:iam::000000000000:role/build"));
        return this;
    }

    /** Starts a build of files whose buildspec is the given one. */
    String start(String buildspec, Map<String, String> files) {
        Map<String, String> all = new TreeMap<>(files);
        all.put("buildspec.yml", buildspec);
        putSource(all);
        return codeBuild.startBuild(start -> start.projectName(PROJECT)).build().id();
    }

    /** A whole build. */
    Build build(String buildspec) {
        return ended(start(buildspec, Map.of()));
    }

    /** A whole build with artifacts as a zip. */
    Build buildWithArtifacts(String buildspec, Map<String, String> files, ProjectArtifacts artifacts) {
        Map<String, String> all = new TreeMap<>(files);
        all.put("buildspec.yml", buildspec);
        putSource(all);
        StartBuildRequest request = StartBuildRequest.builder()
                .projectName(PROJECT)
                .artifactsOverride(artifacts)
                .build();
        return ended(codeBuild.startBuild(request).build().id());
    }

    void putSource(Map<String, String> files) {
        s3.putObject(put -> put.bucket(BUCKET).key("source.zip"), RequestBody.fromBytes(zip(files)));
    }

    Build now(String id) {
        return codeBuild.batchGetBuilds(get -> get.ids(id)).builds().get(0);
    }

    Build ended(String id) {
        return when(id, Build::buildComplete);
    }

    /** The build as soon as it fulfils a condition. */
    Build when(String id, Predicate<Build> condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Build build = now(id);
        while (!condition.test(build)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + PATIENCE + ": " + build + "\n" + log(build));
            }
            LockSupport.parkNanos(PAUSE_NANOS);
            build = now(id);
        }
        return build;
    }

    /** Waits for a line of the log while the build runs. */
    void whenLogged(String id, String line) {
        when(id, build -> log(build).contains(line));
    }

    /** Waits for what the owner of the process is told. */
    void whenNoticed(String text) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (notices.stream().noneMatch(notice -> notice.contains(text))) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + PATIENCE + ": " + notices);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** The lines of a build's log. */
    List<String> log(Build build) {
        if (build.logs().streamName() == null) {
            return List.of();
        }
        return logs
                .getLogEvents(get -> get.logGroupName(build.logs().groupName())
                        .logStreamName(build.logs().streamName())
                        .startFromHead(true))
                .events()
                .stream()
                .map(OutputLogEvent::message)
                .map(message -> message.replaceFirst("\n$", ""))
                .toList();
    }

    /** The log without the service's own lines. */
    List<String> output(Build build) {
        return log(build).stream()
                .filter(line -> !line.startsWith("[Container]") && !line.isEmpty())
                .toList();
    }

    static BuildPhase phase(Build build, BuildPhaseType type) {
        return build.phases().stream()
                .filter(phase -> phase.phaseType() == type)
                .findFirst()
                .orElseThrow();
    }

    /** Each phase with its status. */
    static List<String> phases(Build build) {
        return build.phases().stream()
                .map(phase -> phase.phaseTypeAsString()
                        + (phase.phaseStatusAsString() == null ? "" : " " + phase.phaseStatusAsString()))
                .toList();
    }

    /** The files of a zip in the bucket. */
    Map<String, String> unzipped(String key) {
        byte[] bytes = s3.getObjectAsBytes(get -> get.bucket(BUCKET).key(key)).asByteArray();
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return files;
    }

    @Override
    public void close() {
        codeBuild.close();
        processes.close();
        logs.close();
        s3.close();
    }

    static HostTools tools() {
        return new HostTools(
                Path.of(System.getProperty("java.home")),
                Optional.empty(),
                Map.of("PATH", "/usr/bin:/bin", "HOME", "/tmp", "AWS_SECRET_ACCESS_KEY", "canary"),
                Map.of("AWS_REGION", "local-1", "FROM_THE_CLOUD", "yes"));
    }

    private static byte[] zip(Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }
}
