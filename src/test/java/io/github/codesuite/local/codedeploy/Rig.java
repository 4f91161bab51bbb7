package io.github.codesuite.local.codedeploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.codesuite.bundle.IgnoreRules;
import io.github.codesuite.bundle.WorkingTree;
import io.github.codesuite.bundle.ZipBundle;
import io.github.codesuite.local.exec.HostTools;
import io.github.codesuite.local.exec.Processes;
import io.github.codesuite.local.s3.LocalS3;
import io.github.codesuite.local.state.FileNames;
import io.github.codesuite.poll.Deadline;
import io.github.codesuite.poll.Ticker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.codedeploy.CodeDeployClient;
import software.amazon.awssdk.services.codedeploy.model.BundleType;
import software.amazon.awssdk.services.codedeploy.model.CreateDeploymentRequest;
import software.amazon.awssdk.services.codedeploy.model.DeploymentInfo;
import software.amazon.awssdk.services.codedeploy.model.DeploymentStatus;
import software.amazon.awssdk.services.codedeploy.model.InstanceTarget;
import software.amazon.awssdk.services.codedeploy.model.LifecycleEvent;
import software.amazon.awssdk.services.codedeploy.model.LifecycleEventStatus;
import software.amazon.awssdk.services.codedeploy.model.RevisionLocation;
import software.amazon.awssdk.services.codedeploy.model.RevisionLocationType;
import software.amazon.awssdk.services.codedeploy.model.Tag;
import software.amazon.awssdk.services.codedeploy.model.TagFilter;
import software.amazon.awssdk.services.codedeploy.model.TagFilterType;
import software.amazon.awssdk.services.s3.S3Client;

/** A local CodeDeploy with S3, an application {@code orders} with a group {@code local}, and a fleet. Closing it leaves no process. */
final class Rig implements AutoCloseable {

    static final String APPLICATION = "orders";
    static final String GROUP = "local";
    private static final String BUCKET = "revisions";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    final List<String> notices = new CopyOnWriteArrayList<>();
    final Processes processes = new Processes(Ticker.system(), Duration.ofMillis(300));
    final Path folder;
    final S3Client s3;
    CodeDeployClient client;

    Rig(Path folder) {
        this.folder = folder;
        this.s3 = LocalS3.open(folder.resolve("s3"), Ticker.system());
        this.client = open();
        if (!s3.listBuckets().buckets().stream()
                .anyMatch(bucket -> bucket.name().equals(BUCKET))) {
            s3.createBucket(create -> create.bucket(BUCKET));
        }
    }

    CodeDeployClient open() {
        return open(s3);
    }

    CodeDeployClient open(S3Client objects) {
        return LocalCodeDeploy.open(
                folder.resolve("codedeploy"), () -> objects, processes, tools(), false, Ticker.system(), notices::add);
    }

    /** The application, its group, and so many instances {@code i-1}, {@code i-2}. */
    Rig withFleet(int instances) {
        client.createApplication(create -> create.applicationName(APPLICATION));
        client.createDeploymentGroup(create -> create.applicationName(APPLICATION)
                .deploymentGroupName(GROUP)
                .serviceRoleArn("arn:aws:iam::000000000000:role/local")
                .onPremisesInstanceTagFilters(fleet("orders")));
        for (int number = 1; number <= instances; number++) {
            addInstance("i-" + number);
        }
        return this;
    }

    static TagFilter fleet(String name) {
        return TagFilter.builder()
                .key("fleet")
                .value(name)
                .type(TagFilterType.KEY_AND_VALUE)
                .build();
    }

    void addInstance(String name) {
        client.registerOnPremisesInstance(
                register -> register.instanceName(name).iamUserArn("arn:aws:iam::000000000000:user/" + name));
        client.addTagsToOnPremisesInstances(add -> add.instanceNames(name)
                .tags(Tag.builder().key("fleet").value("orders").build()));
    }

    /** Uploads a revision of these files; those below {@code scripts/} are executable. */
    RevisionLocation revision(Map<String, String> files) throws IOException {
        Path tree = Files.createDirectories(folder.resolve("tree-" + UUID.randomUUID()));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = tree.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
            if (file.getKey().startsWith("scripts/")) {
                assertThat(path.toFile().setExecutable(true)).isTrue();
            }
        }
        Path zip = folder.resolve(tree.getFileName() + ".zip");
        ZipBundle.write(WorkingTree.list(tree, IgnoreRules.defaults()), zip);
        return upload(zip, BundleType.ZIP);
    }

    RevisionLocation upload(Path archive, BundleType type) {
        String key = "orders/" + archive.getFileName();
        s3.putObject(put -> put.bucket(BUCKET).key(key), RequestBody.fromFile(archive));
        return RevisionLocation.builder()
                .revisionType(RevisionLocationType.S3)
                .s3Location(object -> object.bucket(BUCKET).key(key).bundleType(type))
                .build();
    }

    /** Deploys and waits for the end. */
    DeploymentInfo deploy(RevisionLocation revision) throws InterruptedException {
        return deploy(revision, options -> {});
    }

    DeploymentInfo deploy(RevisionLocation revision, Consumer<CreateDeploymentRequest.Builder> options)
            throws InterruptedException {
        return await(start(revision, options));
    }

    String start(RevisionLocation revision, Consumer<CreateDeploymentRequest.Builder> options) {
        return client.createDeployment(create -> {
                    create.applicationName(APPLICATION)
                            .deploymentGroupName(GROUP)
                            .revision(revision);
                    options.accept(create);
                })
                .deploymentId();
    }

    DeploymentInfo await(String id) throws InterruptedException {
        await(() -> isOver(deployment(id).status()));
        return deployment(id);
    }

    /** Looks again and again; nothing is timed. */
    void await(BooleanSupplier condition) throws InterruptedException {
        Deadline deadline = Deadline.in(PATIENCE, Ticker.system());
        while (!condition.getAsBoolean()) {
            assertThat(deadline.isReached()).as("still waiting").isFalse();
            Ticker.system().sleep(Duration.ofMillis(10));
        }
    }

    DeploymentInfo deployment(String id) {
        return client.getDeployment(get -> get.deploymentId(id)).deploymentInfo();
    }

    InstanceTarget target(String id, String instance) {
        return client.getDeploymentTarget(get -> get.deploymentId(id).targetId(instance))
                .deploymentTarget()
                .instanceTarget();
    }

    LifecycleEvent event(String id, String instance, String name) {
        return target(id, instance).lifecycleEvents().stream()
                .filter(event -> event.lifecycleEventName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Each event with its status, as {@code Install Succeeded}. */
    List<String> events(String id, String instance) {
        return target(id, instance).lifecycleEvents().stream()
                .map(event -> event.lifecycleEventName() + " " + event.statusAsString())
                .toList();
    }

    boolean isInProgress(String id, String instance, String event) {
        return deployment(id).status() == DeploymentStatus.IN_PROGRESS
                && event(id, instance, event).status() == LifecycleEventStatus.IN_PROGRESS;
    }

    Path root(String instance) {
        return instance(instance).resolve("root");
    }

    Path instance(String instance) {
        return folder.resolve("codedeploy").resolve("fleet").resolve(FileNames.of(instance));
    }

    /** A file below an instance's root, empty where it is missing. */
    String read(String instance, String file) throws IOException {
        Path path = root(instance).resolve(file);
        return Files.exists(path) ? Files.readString(path) : "";
    }

    /** An AppSpec that installs {@code app} below {@code /opt/orders}, with one script {@code scripts/<name>} for each event. */
    static Map<String, String> app(String version, Map<String, String> scripts) {
        Map<String, String> files = new LinkedHashMap<>();
        StringBuilder appspec = new StringBuilder("""
                version: 0.0
                os: linux
                files:
                  - source: app
                    destination: /opt/orders
                hooks:
                """);
        scripts.forEach((event, script) -> {
            appspec.append("  ")
                    .append(event)
                    .append(":\n    - location: scripts/")
                    .append(event)
                    .append("\n      timeout: 30\n");
            files.put("scripts/" + event, "#!/bin/sh\n" + script + "\n");
        });
        files.put("appspec.yml", appspec.toString());
        files.put("app/version", version);
        return files;
    }

    static HostTools tools() {
        return new HostTools(
                Path.of(System.getProperty("java.home")), Optional.empty(), Map.of("PATH", "/usr/bin:/bin"), Map.of());
    }

    private static boolean isOver(DeploymentStatus status) {
        return List.of(DeploymentStatus.SUCCEEDED, DeploymentStatus.FAILED, DeploymentStatus.STOPPED)
                .contains(status);
    }

    @Override
    public void close() {
        client.close();
        client = open();
        client.deleteApplication(delete -> delete.applicationName(APPLICATION));
        client.listOnPremisesInstances()
                .instanceNames()
                .forEach(name -> client.deregisterOnPremisesInstance(deregister -> deregister.instanceName(name)));
        client.close();
        processes.close();
        assertThat(running("CODESUITE_INSTANCE_ROOT=" + folder)).isEmpty();
    }

    /** The processes that hooks of an instance have started and that still run. */
    List<ProcessHandle> runningFor(String instance) {
        return running("CODESUITE_INSTANCE_ROOT=" + root(instance));
    }

    /** Whether a process runs; one that has ended and was not looked at yet has no environment any more. */
    static boolean runs(long pid) {
        return ProcessHandle.of(pid)
                .filter(process -> !environment(process).isEmpty())
                .isPresent();
    }

    private static List<ProcessHandle> running(String variable) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.isAlive() && environment(process).contains(variable))
                .toList();
    }

    private static String environment(ProcessHandle process) {
        try {
            return Files.readString(
                    Path.of("/proc", String.valueOf(process.pid()), "environ"), StandardCharsets.ISO_8859_1);
        } catch (IOException endedOrNotShown) {
            return "";
        }
    }
}
