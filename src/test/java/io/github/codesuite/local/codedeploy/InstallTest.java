package io.github.codesuite.local.codedeploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.codedeploy.model.DeploymentInfo;
import software.amazon.awssdk.services.codedeploy.model.DeploymentStatus;
import software.amazon.awssdk.services.codedeploy.model.FileExistsBehavior;

/** Install, as the agent does it (installer.rb and install_instruction.rb of version 1.8.1, AppSpec reference of the user guide). */
class InstallTest {

    @TempDir
    Path folder;

    private Rig rig;

    @BeforeEach
    void open() {
        rig = new Rig(folder).withFleet(1);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void aFolderGivesItsContentAFileGoesIntoTheDestination() throws Exception {
        succeed(appspec("""
                files:
                  - source: config
                    destination: /etc/orders
                  - source: app/lib.txt
                    destination: /opt/lib
                """), Map.of("config/a/deep.txt", "deep", "app/lib.txt", "lib"));

        assertThat(rig.read("i-1", "etc/orders/a/deep.txt")).isEqualTo("deep");
        assertThat(rig.read("i-1", "opt/lib/lib.txt")).isEqualTo("lib");
    }

    @Test
    void removesWhatTheLastRevisionInstalledAndNothingElse() throws Exception {
        String appspec = appspec("files:\n  - source: app\n    destination: /opt/orders\n");
        succeed(appspec, Map.of("app/old/one.txt", "1", "app/shared.txt", "1"));
        Files.writeString(rig.root("i-1").resolve("opt/orders/mine.txt"), "mine");

        succeed(appspec, Map.of("app/shared.txt", "2", "app/new.txt", "2"));

        assertThat(files("opt/orders")).containsExactly("mine.txt", "new.txt", "shared.txt");
        assertThat(rig.read("i-1", "opt/orders/shared.txt")).isEqualTo("2");
    }

    /** A stale list of what to remove (issue 185 of the agent). */
    @Test
    void aStaleCleanupListTouchesNothingOutsideAndToleratesWhatIsGone() throws Exception {
        String appspec = appspec("files:\n  - source: app\n    destination: /opt/orders\n");
        succeed(appspec, Map.of("app/one.txt", "1"));
        Path outside = Files.writeString(folder.resolve("outside.txt"), "precious");
        Path list = cleanupList();
        Files.writeString(
                list,
                Files.readString(list) + outside + "\n" + rig.root("i-1").resolve("opt/gone.txt") + "\n"
                        + rig.root("i-1").resolve("opt/../../../../outside.txt") + "\nunfinished");

        succeed(appspec, Map.of("app/two.txt", "2"));

        assertThat(outside).hasContent("precious");
        assertThat(files("opt/orders")).containsExactly("two.txt");
    }

    @Test
    void aFileThatStandsThereFailsTheInstallBeforeAnythingIsCopied() throws Exception {
        put("opt/orders/b.txt", "theirs");

        DeploymentInfo failed = deploy(
                appspec("files:\n  - source: app\n    destination: /opt/orders\n"),
                Map.of("app/a.txt", "ours", "app/b.txt", "ours"),
                FileExistsBehavior.DISALLOW);

        assertThat(failed.status()).isEqualTo(DeploymentStatus.FAILED);
        assertThat(rig.event(failed.deploymentId(), "i-1", "Install")
                        .diagnostics()
                        .message())
                .contains("already exists at this location: " + rig.root("i-1").resolve("opt/orders/b.txt"));
        assertThat(files("opt/orders")).containsExactly("b.txt");
    }

    @Test
    void overwriteReplacesAndRetainKeeps() throws Exception {
        put("opt/orders/b.txt", "theirs");
        String appspec = appspec("files:\n  - source: app\n    destination: /opt/orders\n");
        Map<String, String> app = Map.of("app/a.txt", "ours", "app/b.txt", "ours");

        deploy(appspec, app, FileExistsBehavior.RETAIN);
        String retained = rig.read("i-1", "opt/orders/b.txt");
        deploy(appspec, app, FileExistsBehavior.OVERWRITE);

        assertThat(retained).isEqualTo("theirs");
        assertThat(rig.read("i-1", "opt/orders/b.txt")).isEqualTo("ours");
    }

    @Test
    void theAppspecsOwnBehaviourBeatsTheDeployments() throws Exception {
        put("opt/orders/b.txt", "theirs");

        DeploymentInfo deployment = deploy(
                appspec("file_exists_behavior: RETAIN\nfiles:\n  - source: app\n    destination: /opt/orders\n"),
                Map.of("app/b.txt", "ours"),
                FileExistsBehavior.DISALLOW);

        assertThat(deployment.status()).isEqualTo(DeploymentStatus.SUCCEEDED);
        assertThat(rig.read("i-1", "opt/orders/b.txt")).isEqualTo("theirs");
    }

    @Test
    void permissionsTouchOnlyWhatWasMadeAndMatches() throws Exception {
        put("opt/orders/theirs.sh", "");
        Files.setPosixFilePermissions(
                rig.root("i-1").resolve("opt/orders/theirs.sh"), PosixFilePermissions.fromString("rw-------"));
        succeed(appspec("""
                files:
                  - source: app
                    destination: /opt/orders
                permissions:
                  - object: /opt/orders
                    pattern: "*.sh"
                    except: [not.sh]
                    mode: "750"
                    type: [file]
                  - object: /opt/orders/deep
                    mode: "0640"
                    type: [file]
                """), Map.of("app/a.sh", "", "app/not.sh", "", "app/deep/x.sh", "", "app/deep/er/y.txt", ""));

        assertThat(mode("opt/orders/a.sh")).isEqualTo("rwxr-x---");
        assertThat(mode("opt/orders/theirs.sh")).isEqualTo("rw-------");
        assertThat(mode("opt/orders/not.sh")).isEqualTo("rw-r--r--");
        assertThat(mode("opt/orders/deep/x.sh")).isEqualTo("rw-r-----");
        assertThat(mode("opt/orders/deep/er/y.txt")).isEqualTo("rw-r-----");
    }

    @Test
    void setsTheBitsThatAJavaPermissionCannotSay() throws Exception {
        succeed(appspec("""
                files:
                  - source: app
                    destination: /opt/orders
                permissions:
                  - object: /opt/orders/run
                    mode: "4755"
                """), Map.of("app/run", ""));

        assertThat((int) Files.getAttribute(rig.root("i-1").resolve("opt/orders/run"), "unix:mode") & 07777)
                .isEqualTo(04755);
    }

    @Test
    void twoSourcesForOneDestinationFail() throws Exception {
        DeploymentInfo failed = deploy(appspec("""
                files:
                  - source: a/x.txt
                    destination: /opt
                  - source: b/x.txt
                    destination: /opt
                """), Map.of("a/x.txt", "", "b/x.txt", ""), FileExistsBehavior.DISALLOW);

        assertThat(rig.event(failed.deploymentId(), "i-1", "Install")
                        .diagnostics()
                        .message())
                .contains("two files");
    }

    @Test
    void aSymbolicLinkThatLeavesTheRootIsNotFollowed() throws Exception {
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Files.createDirectories(rig.root("i-1").resolve("opt"));
        Files.createSymbolicLink(rig.root("i-1").resolve("opt/orders"), outside);

        DeploymentInfo failed = deploy(
                appspec("files:\n  - source: app\n    destination: /opt/orders\n"),
                Map.of("app/a.txt", "ours"),
                FileExistsBehavior.OVERWRITE);

        assertThat(rig.event(failed.deploymentId(), "i-1", "Install")
                        .diagnostics()
                        .message())
                .contains("leaves the root of the instance");
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void keepsFiveRevisionsAndTheInstructions() throws Exception {
        String appspec = appspec("files:\n  - source: app\n    destination: /opt/orders\n");
        for (int version = 1; version <= 7; version++) {
            succeed(appspec, Map.of("app/version", String.valueOf(version)));
        }

        try (Stream<Path> revisions =
                Files.list(cleanupList().resolveSibling("../" + groupId()).normalize())) {
            assertThat(revisions).hasSize(5);
        }
        assertThat(cleanupList().resolveSibling(groupId() + "-install.json"))
                .content()
                .startsWith("{\"instructions\":[{\"type\":\"mkdir\",\"directory\":");
        assertThat(cleanupList().resolveSibling(groupId() + "_last_successful_install"))
                .exists();
        assertThat(cleanupList().resolveSibling(groupId() + "_most_recent_install"))
                .exists();
    }

    private void succeed(String appspec, Map<String, String> files) throws Exception {
        DeploymentInfo deployment = deploy(appspec, files, FileExistsBehavior.DISALLOW);
        assertThat(deployment.status())
                .as(() -> rig.target(deployment.deploymentId(), "i-1").toString())
                .isEqualTo(DeploymentStatus.SUCCEEDED);
    }

    private DeploymentInfo deploy(String appspec, Map<String, String> files, FileExistsBehavior behavior)
            throws Exception {
        Map<String, String> all = new LinkedHashMap<>(files);
        all.put("appspec.yml", appspec);
        return rig.deploy(rig.revision(all), options -> options.fileExistsBehavior(behavior));
    }

    private static String appspec(String rest) {
        return "version: 0.0\nos: linux\n" + rest;
    }

    private void put(String file, String content) throws IOException {
        Path path = rig.root("i-1").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }

    private String mode(String file) throws IOException {
        return PosixFilePermissions.toString(
                Files.getPosixFilePermissions(rig.root("i-1").resolve(file)));
    }

    private Stream<String> files(String below) throws IOException {
        Path root = rig.root("i-1").resolve(below);
        try (Stream<Path> walk = Files.walk(root)) {
            return walk
                    .filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private Path cleanupList() {
        return rig.instance("i-1").resolve("deployment-root/deployment-instructions/" + groupId() + "-cleanup");
    }

    private String groupId() {
        return rig.client
                .getDeploymentGroup(get -> get.applicationName(Rig.APPLICATION).deploymentGroupName(Rig.GROUP))
                .deploymentGroupInfo()
                .deploymentGroupId();
    }
}
