package io.github.codesuite.mojo.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.codesuite.follow.OnInterrupt;
import io.github.codesuite.problem.Location;
import io.github.codesuite.problem.Problem;
import io.github.codesuite.problem.Problems;
import io.github.codesuite.project.ProjectFacts;
import io.github.codesuite.stage.build.BuildRequest;
import io.github.codesuite.stage.deploy.DeployRequest;
import io.github.codesuite.stage.publish.format.Declared;
import io.github.codesuite.stage.publish.format.Format;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What each element makes of the settings, without Maven. */
class RequestsTest {

    private static final Path BASEDIR = Path.of("/project");

    private final Map<String, String> user = new HashMap<>();
    private final Problems problems = new Problems();
    private Optional<String> commit = Optional.empty();

    @Test
    void buildsLocallyWithoutConfiguration() {
        BuildRequest request = build(Defaults.local("orders", "bucket"));
        assertThat(request.project()).isEqualTo("orders");
        assertThat(request.source()).isInstanceOfSatisfying(BuildRequest.Source.Workspace.class, workspace -> {
            assertThat(workspace.root()).isEqualTo(BASEDIR);
            assertThat(workspace.bucket()).isEqualTo("bucket");
        });
        assertThat(request.buildspec()).isEmpty();
        assertThat(request.artifactsDirectory()).isEmpty();
        assertThat(request.following().await()).isTrue();
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void guessesNothingOnAws() {
        build(Defaults.aws());
        deploy(Defaults.aws());
        new CodeArtifactConfig().toRequest(settings(), facts(), Defaults.aws());
        assertThat(problems.all().stream().map(Problem::remedy))
                .contains(
                        "set <codeBuild><project> or -Dcodesuite.codeBuild.project",
                        "set <codeBuild><bucket> or -Dcodesuite.codeBuild.bucket",
                        "set <codeDeploy><application> or -Dcodesuite.codeDeploy.application",
                        "set <codeDeploy><deploymentGroup> or -Dcodesuite.codeDeploy.deploymentGroup",
                        "set <codeDeploy><bucket> or -Dcodesuite.codeDeploy.bucket",
                        "set <codeArtifact><domain> or -Dcodesuite.codeArtifact.domain",
                        "set <codeArtifact><repository> or -Dcodesuite.codeArtifact.repository");
    }

    @Test
    void stopsABuildAndLeavesADeploymentToAwsWhenInterrupted() {
        user.put("codesuite.codeBuild.project", "p");
        assertThat(build(Defaults.aws()).following().onInterrupt()).isEqualTo(OnInterrupt.STOP);
        assertThat(deploy(Defaults.aws()).following().onInterrupt()).isEqualTo(OnInterrupt.DETACH);
        assertThat(deploy(Defaults.local("orders", "bucket")).following().onInterrupt())
                .isEqualTo(OnInterrupt.STOP);
    }

    @Test
    void letsARunOutliveMavenOnBothClouds() {
        user.put("codesuite.wait", "false");
        user.put("codesuite.onInterrupt", "detach");
        assertThat(deploy(Defaults.local("orders", "bucket")).following())
                .satisfies(following -> assertThat(following.await()).isFalse())
                .satisfies(following -> assertThat(following.onInterrupt()).isEqualTo(OnInterrupt.DETACH));
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void buildsTheCommitThatIsCheckedOut() {
        user.put("codesuite.codeBuild.source", "commit");
        commit = Optional.of("1a2b3c");
        assertThat(build(Defaults.local("orders", "bucket")).source())
                .isEqualTo(new BuildRequest.Source.Commit("1a2b3c"));
    }

    @Test
    void refusesACommitWhereThereIsNone() {
        user.put("codesuite.codeBuild.source", "commit");
        build(Defaults.local("orders", "bucket"));
        assertThat(problems.all()).singleElement().asString().contains("no git repository with a commit is here");
    }

    @Test
    void tellsAFileFromAnInlineBuildspec() {
        user.put("codesuite.codeBuild.buildspec", "ci/build.yml");
        assertThat(build(Defaults.local("orders", "bucket")).buildspec())
                .contains(new BuildRequest.Buildspec.InSource("ci/build.yml"));
    }

    @Test
    void givesAnInlineBuildspecBackTheIndentationThatMavenTook() {
        user.put("codesuite.codeBuild.buildspec", "version: 0.2\n        phases:\n          build:\n");
        assertThat(build(Defaults.local("orders", "bucket")).buildspec())
                .contains(new BuildRequest.Buildspec.Inline("version: 0.2\nphases:\n  build:"));
    }

    @Test
    void keepsTheRevisionBelowTheModulesBuildFolder() {
        assertThat(deploy(Defaults.local("orders", "bucket")).bundle())
                .isEqualTo(Path.of("/project/target/codesuite/orders-1.0-revision.zip"));
    }

    @Test
    void publishesSnapshotsIntoTheRepositoryWhereNoneIsNamedForThem() {
        user.put("codesuite.codeArtifact.repository", "packages");
        assertThat(new CodeArtifactConfig()
                        .toRequest(settings(), facts(), Defaults.local("orders", "bucket"))
                        .snapshotRepository())
                .isEqualTo("packages");
    }

    @Test
    void refusesASnapshotForARepositoryOfReleasesAndTheReverse() {
        user.put("codesuite.codeArtifact.repository", "acme-releases");
        publish("1.0");
        assertThat(problems.all()).isEmpty();
        publish("1.0-SNAPSHOT");
        user.put("codesuite.codeArtifact.repository", "libs.snapshot");
        publish("1.0");
        assertThat(problems.all().stream().map(Problem::toString))
                .containsExactly(
                        "command line: com.example:orders:1.0-SNAPSHOT is a snapshot, and the repository 'acme-releases' is by"
                                + " its name for releases; name the one for snapshots in <codeArtifact><snapshotRepository>,"
                                + " or, where one takes both, the same in <codeArtifact><repository> and"
                                + " <codeArtifact><snapshotRepository>",
                        "command line: com.example:orders:1.0 is a release, and the repository 'libs.snapshot' is by its name"
                                + " for snapshots; name the one for releases in <codeArtifact><repository>, or, where one"
                                + " takes both, the same in <codeArtifact><repository> and"
                                + " <codeArtifact><snapshotRepository>");
    }

    @Test
    void refusesRepositoriesThatAreSwapped() {
        user.put("codesuite.codeArtifact.repository", "snapshots");
        user.put("codesuite.codeArtifact.snapshotRepository", "releases");
        publish("1.0");
        publish("1.0-SNAPSHOT");
        assertThat(problems.all()).hasSize(2);
    }

    @Test
    void takesARepositoryForBothWhereItIsNamedForBoth() {
        user.put("codesuite.codeArtifact.repository", "releases");
        user.put("codesuite.codeArtifact.snapshotRepository", "releases");
        publish("1.0-SNAPSHOT");
        publish("1.0");
        user.put("codesuite.codeArtifact.repository", "releases-and-snapshots");
        user.remove("codesuite.codeArtifact.snapshotRepository");
        publish("1.0-SNAPSHOT");
        publish("1.0");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void needsNoRepositoryForReleasesWhereASnapshotHasItsOwn() {
        user.put("codesuite.codeArtifact.domain", "acme");
        user.put("codesuite.codeArtifact.snapshotRepository", "snapshots");
        publish("1.0-SNAPSHOT");
        assertThat(problems.all()).isEmpty();
        publish("1.0");
        assertThat(problems.all()).singleElement().asString().contains("no repository is set");
    }

    @Test
    void wantsAllDigitsOfTheDomainsOwner() {
        user.put("codesuite.codeArtifact.repository", "releases");
        user.put("codesuite.codeArtifact.domainOwner", "12345678901");
        publish("1.0");
        assertThat(problems.all().stream().map(Problem::toString))
                .anyMatch(found -> found.contains("12345678901") && found.contains("all 12 digits"));
    }

    @Test
    void readsPackagesWithTheirFilesInTheModule() {
        user.put("codesuite.codeArtifact.packages.1.format", "npm");
        user.put("codesuite.codeArtifact.packages.1.files", "target/web.tgz");
        user.put("codesuite.codeArtifact.packages.2.format", "generic");
        user.put("codesuite.codeArtifact.packages.2.namespace", "acme");
        user.put("codesuite.codeArtifact.packages.2.name", "tools");
        user.put("codesuite.codeArtifact.packages.2.version", "1.0");
        user.put("codesuite.codeArtifact.packages.2.files", "target/a.bin,/elsewhere/b\\,c.bin");
        List<Declared> packages = new CodeArtifactConfig()
                .toRequest(settings(), facts(), Defaults.local("orders", "bucket"))
                .packages();
        assertThat(problems.all()).isEmpty();
        assertThat(packages).extracting(Declared::format).containsExactly(Format.NPM, Format.GENERIC);
        assertThat(packages.get(0).files()).containsExactly(BASEDIR.resolve("target/web.tgz"));
        assertThat(packages.get(0).name()).isEmpty();
        assertThat(packages.get(1).files())
                .containsExactly(BASEDIR.resolve("target/a.bin"), Path.of("/elsewhere/b,c.bin"));
        assertThat(packages.get(1).namespace()).contains("acme");
        assertThat(packages.get(1).property()).isEqualTo("codesuite.codeArtifact.packages.2");
    }

    @Test
    void refusesAPackageOfNoFormatOrAnUnknownOne() {
        user.put("codesuite.codeArtifact.packages.1.files", "a");
        user.put("codesuite.codeArtifact.packages.2.format", "npmm");
        new CodeArtifactConfig().toRequest(settings(), facts(), Defaults.local("orders", "bucket"));
        assertThat(problems.all())
                .extracting(Problem::toString)
                .containsExactly(
                        "pom.xml: package 1 has no format; set <package><format> to generic or npm or pypi",
                        "command line: codesuite.codeArtifact.packages.2.format is 'npmm', did you mean 'npm'?; use"
                                + " generic or npm or pypi");
    }

    @Test
    void readsTheLocalCloudsHomeBelowTheUsers() {
        assertThat(new LocalConfig().toChoice(settings(), Path.of("/home/me")).home())
                .isEqualTo(Path.of("/home/me/.codesuite"));
        user.put("codesuite.local.home", "~/clouds/one");
        assertThat(new LocalConfig().toChoice(settings(), Path.of("/home/me")).home())
                .isEqualTo(Path.of("/home/me/clouds/one"));
    }

    private void publish(String version) {
        user.putIfAbsent("codesuite.codeArtifact.domain", "acme");
        new CodeArtifactConfig().toRequest(settings(), facts(version), Defaults.aws());
    }

    private BuildRequest build(Defaults defaults) {
        return new CodeBuildConfig().toRequest(settings(), facts(), defaults);
    }

    private DeployRequest.Servers deploy(Defaults defaults) {
        return (DeployRequest.Servers) new CodeDeployConfig().toRequest(settings(), facts(), defaults);
    }

    private Settings settings() {
        return new Settings(user, Map.of(), Places.everywhere(Location.of("pom.xml")), problems);
    }

    private ModuleFacts facts() {
        return facts("1.0");
    }

    private ModuleFacts facts(String version) {
        ProjectFacts project = new ProjectFacts(
                "com.example",
                "orders",
                version,
                "jar",
                BASEDIR,
                BASEDIR,
                BASEDIR.resolve("target"),
                BASEDIR.resolve("pom.xml"),
                List.of());
        return new ModuleFacts(project, commit, Instant.EPOCH, Map.of());
    }
}
