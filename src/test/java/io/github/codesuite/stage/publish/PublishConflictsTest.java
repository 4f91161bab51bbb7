package io.github.codesuite.stage.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.codesuite.bundle.Checksums;
import io.github.codesuite.cloud.Transfer.Answer;
import io.github.codesuite.failure.StageFailure;
import io.github.codesuite.project.ProjectFacts;
import io.github.codesuite.wire.Frame;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.codeartifact.model.AllowPublish;
import software.amazon.awssdk.services.codeartifact.model.AllowUpstream;
import software.amazon.awssdk.services.codeartifact.model.PackageFormat;
import software.amazon.awssdk.services.codeartifact.model.PackageVersionStatus;
import software.amazon.awssdk.services.codeartifact.model.UpstreamRepository;

/** A 409 is explained by its kind, which CodeArtifact is asked for; nothing but uploads is ever changed. */
@ParameterizedClass(name = "{0}")
@EnumSource(Frame.class)
class PublishConflictsTest {

    private static final String APP = "com/example/app/";

    @TempDir
    Path folder;

    private final Frame frame;
    private PublishBench bench;

    PublishConflictsTest(Frame frame) {
        this.frame = frame;
    }

    @BeforeEach
    void open() {
        bench = new PublishBench(folder, frame);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void differentBytesThatSomebodyElseSendsMeanwhile() throws Exception {
        ProjectFacts module = bench.module("app", "1.0", "mine!");
        bench.transfer.script((path, number) -> {
            if (path.endsWith("app-1.0.jar")) {
                bench.put("releases", path, "other");
            }
            return Optional.empty();
        });

        assertThatThrownBy(() -> bench.publish(module))
                .isInstanceOf(StageFailure.class)
                .hasMessageContaining(
                        "PUT com/example/app/1.0/app-1.0.jar: app-1.0.jar is there already with other bytes")
                .hasMessageContaining("SHA-256 here " + sha256("mine!") + ", there " + sha256("other"))
                .hasMessageContaining("(status 409: ")
                .hasMessageContaining("publish a new version, or delete this one for good")
                .hasMessageContaining("Next:  aws codeartifact delete-package-versions --domain acme");
        assertThat(bench.read("releases", APP + "1.0/app-1.0.jar")).isEqualTo("404");
        assertThat(bench.versions("releases", "app")).containsExactly("1.0 Unfinished");
        assertThat(bench.transfer.puts()).containsExactly(APP + "1.0/app-1.0.jar");
    }

    @Test
    void aVersionThatSomebodyArchivesMeanwhile() throws Exception {
        ProjectFacts whole = bench.module("app", "1.0", "jar");
        bench.publish(bench.with(whole, whole.artifacts().subList(0, 1)));
        bench.transfer.forget();
        bench.transfer.script((path, number) -> {
            archive();
            return Optional.empty();
        });

        assertThatThrownBy(() -> bench.publish(whole))
                .hasMessageContaining("the version is Archived, which is still there: it cannot be published again")
                .hasMessageContaining("(status 409: ");
        assertThat(bench.versions("releases", "app")).containsExactly("1.0 Archived");
        assertThat(bench.transfer.puts()).hasSize(1);
    }

    @Test
    void anArchivedVersionIsToldBeforeAnythingIsSent() throws Exception {
        ProjectFacts module = bench.module("app", "1.0", "jar");
        bench.publish(module);
        bench.transfer.forget();
        archive();

        assertThatThrownBy(() -> bench.publish(module))
                .hasMessageContaining("the version is Archived, which is still there")
                .hasMessageContaining("publish a new version");
        assertThat(bench.transfer.puts()).isEmpty();
    }

    @Test
    void originControlsThatBlockPublishing() throws Exception {
        bench.client(ScriptedOrigin::blocked);

        refused("Publishing is blocked by the package's origin controls")
                .hasMessageContaining("the package's origin controls block publishing (publish=BLOCK)")
                .hasMessageContaining("(status 409: Publishing is blocked")
                .hasMessageContaining("Next:  aws codeartifact put-package-origin-configuration --domain acme"
                        + " --repository releases --format maven --namespace com.example --package app"
                        + " --restrictions publish=ALLOW,upstream=BLOCK");
    }

    /** Whose first version came from upstream is not published to: the default of origin controls. */
    @Test
    void aPackageThatTheLocalCloudHasFromUpstream() throws Exception {
        publishUpstream();
        assertThat(bench.read("releases", APP + "1.0/app-1.0.jar")).isEqualTo("jar");
        ProjectFacts next = bench.module("app", "1.1", "jar");

        assertThatThrownBy(() -> bench.publish(next))
                .isInstanceOf(StageFailure.class)
                .hasMessageContaining("the package's origin controls block publishing (publish=BLOCK)")
                .hasMessageContaining("(status 409: ")
                .hasMessageContaining("put-package-origin-configuration");
        assertThat(bench.transfer.puts()).containsExactly(APP + "1.1/app-1.1.jar");
        assertThat(bench.versions("releases", "app")).containsExactly("1.0 Published");
    }

    @Test
    void aVersionThatAnUpstreamOfTheLocalCloudHas() throws Exception {
        publishUpstream();
        ProjectFacts module = bench.module("app", "1.0", "jar");

        assertThatThrownBy(() -> bench.publish(module))
                .isInstanceOf(StageFailure.class)
                .hasMessageContaining("com.example:app:1.0 is reachable in acme/shared, upstream of acme/releases"
                        + " (status 409: ");
        assertThat(bench.transfer.puts()).containsExactly(APP + "1.0/app-1.0.jar");
        assertThat(bench.versions("shared", "app")).containsExactly("1.0 Published");
    }

    @Test
    void aVersionThatAnUpstreamHas() throws Exception {
        origin(
                Map.of("releases", List.of("shared"), "shared", List.of("store")),
                Set.of("store"),
                Set.of("store"),
                false);

        refused("conflict")
                .hasMessageContaining("com.example:app:1.0 is reachable in acme/store, upstream of acme/releases")
                .hasMessageContaining(
                        "publish a version that is not there, or keep upstream versions of this package out")
                .hasMessageContaining("--restrictions publish=ALLOW,upstream=BLOCK");
    }

    @Test
    void aVersionThatOnlyAPublicRepositoryCanHave() throws Exception {
        origin(Map.of("releases", List.of("store")), Set.of(), Set.of("store"), false);

        refused("conflict")
                .hasMessageContaining(
                        "com.example:app:1.0 can be had from public:maven-central, to which an upstream of"
                                + " acme/releases is connected (status 409: conflict)");
    }

    @Test
    void aConflictThatNothingExplains() throws Exception {
        origin(Map.of(), Set.of(), Set.of(), false);

        refused("something\nnew")
                .hasMessageContaining("a conflict (status 409: something new), and neither bytes nor status nor origin")
                .hasMessageContaining("delete-package-versions");
    }

    @Test
    void aConflictWhoseCauseMayNotBeRead() throws Exception {
        origin(Map.of(), Set.of(), Set.of(), true);

        refused("conflict")
                .hasMessageContaining("a conflict (status 409: conflict), and its cause could not be found out")
                .hasMessageContaining("allow codeartifact:DescribePackage");
    }

    /** The repository shared, upstream of releases, gets com.example:app:1.0. */
    private void publishUpstream() throws Exception {
        bench.codeArtifact().createRepository(create -> create.domain("acme").repository("shared"));
        ProjectFacts module = bench.module("app", "1.0", "jar");
        bench.stage()
                .run(new PublishRequest(
                        "acme",
                        Optional.empty(),
                        "shared",
                        "shared",
                        List.of(module),
                        bench.request(module).builtAt()));
        bench.codeArtifact()
                .updateRepository(update -> update.domain("acme")
                        .repository("releases")
                        .upstreams(UpstreamRepository.builder()
                                .repositoryName("shared")
                                .build()));
        bench.transfer.forget();
    }

    @Test
    void anAnswerThatNamesOriginControlsWhichMayNotBeRead() throws Exception {
        origin(Map.of(), Set.of(), Set.of(), true);

        refused("blocked by the package origin configuration")
                .hasMessageContaining("the package's origin controls block publishing (publish=BLOCK)");
    }

    private void origin(
            Map<String, List<String>> upstreams, Set<String> holders, Set<String> connected, boolean denied) {
        bench.client(real -> new ScriptedOrigin(
                real, AllowPublish.ALLOW, AllowUpstream.ALLOW, upstreams, holders, connected, denied));
    }

    /** The first upload is refused with an answer; nothing else is sent, and nothing is there afterwards. */
    private AbstractThrowableAssert<?, ? extends Throwable> refused(String answer) throws Exception {
        bench.transfer.script((path, number) -> Optional.of(new Answer(409, answer)));
        ProjectFacts module = bench.module("app", "1.0", "jar");
        AbstractThrowableAssert<?, ? extends Throwable> failure =
                assertThatThrownBy(() -> bench.publish(module)).isInstanceOf(StageFailure.class);
        assertThat(bench.transfer.puts()).containsExactly(APP + "1.0/app-1.0.jar");
        assertThat(bench.read("releases", APP + "maven-metadata.xml")).isEqualTo("404");
        assertThat(bench.console.lines()).noneMatch(line -> line.contains("Unfinished"));
        return failure;
    }

    private void archive() {
        bench.codeArtifact()
                .updatePackageVersionsStatus(update -> update.domain("acme")
                        .repository("releases")
                        .format(PackageFormat.MAVEN)
                        .namespace("com.example")
                        .packageValue("app")
                        .versions("1.0")
                        .targetStatus(PackageVersionStatus.ARCHIVED));
    }

    private static String sha256(String content) {
        return Checksums.of(content.getBytes(StandardCharsets.UTF_8)).sha256();
    }
}
