package io.github.codesuite.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.codesuite.follow.Following;
import io.github.codesuite.follow.OnInterrupt;
import io.github.codesuite.mojo.config.CloudChoice;
import io.github.codesuite.mojo.config.ConsoleStyle;
import io.github.codesuite.mojo.config.LocalChoice;
import io.github.codesuite.mojo.config.RunChoice;
import io.github.codesuite.mojo.config.Target;
import io.github.codesuite.stage.build.BuildRequest;
import io.github.codesuite.stage.bundle.BundleRequest;
import io.github.codesuite.stage.deploy.DeployRequest;
import io.github.codesuite.stage.publish.PublishRequest;
import io.github.codesuite.stage.publish.format.Format;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;
import org.apache.maven.settings.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.ArgumentMatchers;
import org.mockito.Mockito;

/** What stands in a POM arrives in the request: all parameters, their defaults, and the precedence of {@code -D}. */
@MojoTest(realRepositorySession = true)
class GoalsTest {

    private static final String FULL = """
            <project><build><plugins><plugin>
              <artifactId>codesuite-maven-plugin</artifactId>
              <configuration>
                <target>aws</target>
                <region>eu-central-1</region>
                <roleArn>arn:aws:iam::123456789012:role/deployer</roleArn>
                <externalId>outside</externalId>
                <serverId>aws-keys</serverId>
                <endpoint>http://127.0.0.1:4566</endpoint>
                <expectedAccount>123456789012</expectedAccount>
                <retries>7</retries>
                <dryRun>false</dryRun>
                <strict>true</strict>
                <wait>false</wait>
                <timeout>30m</timeout>
                <pollInterval>3s</pollInterval>
                <onInterrupt>detach</onInterrupt>
                <console>quiet</console>
                <outputDirectory>out</outputDirectory>
                <local>
                  <home>/cloud</home>
                  <instances>3</instances>
                  <passCredentials>true</passCredentials>
                  <realPaths>true</realPaths>
                  <timeScale>1</timeScale>
                </local>
              </configuration>
            </plugin></plugins></build></project>
            """;

    private static final String NOTHING =
            "<project><build><plugins><plugin><artifactId>codesuite-maven-plugin</artifactId></plugin></plugins></build></project>";

    private static final String CODE_BUILD = """
            <project><build><plugins><plugin>
              <artifactId>codesuite-maven-plugin</artifactId>
              <configuration>
                <target>aws</target>
                <wait>false</wait>
                <timeout>30m</timeout>
                <pollInterval>3s</pollInterval>
                <onInterrupt>detach</onInterrupt>
                <codeBuild>
                  <project>orders</project>
                  <source>workspace</source>
                  <bucket>acme-sources</bucket>
                  <prefix>src</prefix>
                  <includes><include>src/**</include></includes>
                  <excludes><exclude>*.log</exclude><exclude>tmp/**</exclude></excludes>
                  <buildspec>ci/build.yml</buildspec>
                  <environmentVariables><STAGE>test</STAGE><EMPTY/></environmentVariables>
                  <image>aws/codebuild/standard:7.0</image>
                  <computeType>BUILD_GENERAL1_LARGE</computeType>
                  <environmentType>LINUX_CONTAINER</environmentType>
                  <artifactsDirectory>target/from-build</artifactsDirectory>
                  <batch>false</batch>
                </codeBuild>
              </configuration>
            </plugin></plugins></build></project>
            """;

    private static final String CODE_DEPLOY = """
            <project><build><plugins><plugin>
              <artifactId>codesuite-maven-plugin</artifactId>
              <configuration>
                <target>aws</target>
                <codeDeploy>
                  <application>orders</application>
                  <deploymentGroup>production</deploymentGroup>
                  <deploymentConfig>CodeDeployDefault.OneAtATime</deploymentConfig>
                  <bucket>acme-revisions</bucket>
                  <prefix>rev</prefix>
                  <appspec>deploy/appspec.yml</appspec>
                  <files><file>scripts/**</file><file>target/app.jar</file></files>
                  <fileExistsBehavior>OVERWRITE</fileExistsBehavior>
                  <autoRollback>true</autoRollback>
                  <onActive>stop</onActive>
                  <atEnd>false</atEnd>
                </codeDeploy>
              </configuration>
            </plugin></plugins></build></project>
            """;

    private static final String CODE_ARTIFACT = """
            <project><build><plugins><plugin>
              <artifactId>codesuite-maven-plugin</artifactId>
              <configuration>
                <target>aws</target>
                <codeArtifact>
                  <domain>acme</domain>
                  <domainOwner>111122223333</domainOwner>
                  <repository>releases</repository>
                  <snapshotRepository>snapshots</snapshotRepository>
                  <atEnd>false</atEnd>
                  <packages>
                    <package><format>npm</format><files>target/web.tgz</files><tag>next</tag></package>
                    <package>
                      <format>generic</format><namespace>acme</namespace><name>tools</name><version>1.0</version>
                      <files><file>a,b.bin</file><file>c.bin</file></files>
                    </package>
                  </packages>
                </codeArtifact>
              </configuration>
            </plugin></plugins></build></project>
            """;

    @Inject
    private MavenSession session;

    @Inject
    private MavenProject project;

    @Inject
    private MojoExecution execution;

    private Path basedir;

    @BeforeEach
    void surroundings() {
        basedir = project.getBasedir().toPath();
        project.setGroupId("com.example");
        project.setArtifactId("orders");
        project.setVersion("1.0");
        project.setPackaging("pom");
        Mockito.lenient().doReturn("default").when(execution).getExecutionId();
        Mockito.lenient().doReturn(basedir.toString()).when(session).getExecutionRootDirectory();
        Mockito.lenient().doReturn(List.of(project)).when(session).getProjects();
        Mockito.lenient().doReturn(List.of(project)).when(session).getAllProjects();
        Mockito.lenient().doReturn(new Settings()).when(session).getSettings();
        Mockito.lenient().doReturn(List.of("package")).when(session).getGoals();
    }

    @Test
    @InjectMojo(goal = "build", pom = FULL)
    void commonParametersArrive(BuildMojo mojo) {
        Inputs inputs = mojo.goalRun().inputs();
        assertThat(inputs.cloud())
                .isEqualTo(new CloudChoice(
                        Target.AWS,
                        Optional.of("eu-central-1"),
                        Optional.empty(),
                        Optional.of("arn:aws:iam::123456789012:role/deployer"),
                        Optional.of("outside"),
                        Optional.of("aws-keys"),
                        Optional.of(URI.create("http://127.0.0.1:4566")),
                        Optional.of("123456789012"),
                        7,
                        new LocalChoice(Path.of("/cloud"), 3, true, true)));
        assertThat(inputs.run()).isEqualTo(new RunChoice(false, true, ConsoleStyle.QUIET, basedir.resolve("out")));
        assertThat(inputs.settings().problems().all()).isEmpty();
    }

    @Test
    @InjectMojo(goal = "build", pom = NOTHING)
    void commonParametersHaveDefaults(BuildMojo mojo) {
        Inputs inputs = mojo.goalRun().inputs();
        assertThat(inputs.cloud())
                .isEqualTo(new CloudChoice(
                        Target.LOCAL,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        4,
                        new LocalChoice(Path.of(System.getProperty("user.home"), ".codesuite"), 1, false, false)));
        assertThat(inputs.run())
                .isEqualTo(new RunChoice(false, false, ConsoleStyle.PLAIN, basedir.resolve("target/codesuite")));
    }

    @Test
    @InjectMojo(goal = "build", pom = FULL)
    void commandLineBeatsThePom(BuildMojo mojo) {
        session.getUserProperties().setProperty("codesuite.target", "local");
        session.getUserProperties().setProperty("codesuite.dryRun", "true");
        session.getUserProperties().setProperty("codesuite.local.instances", "5");
        Inputs inputs = mojo.goalRun().inputs();
        assertThat(inputs.cloud().isLocal()).isTrue();
        assertThat(inputs.run().dryRun()).isTrue();
        assertThat(inputs.cloud().local().instances()).isEqualTo(5);
    }

    @Test
    @InjectMojo(goal = "build", pom = FULL)
    void pomBeatsTheProjectsProperties(BuildMojo mojo) {
        project.getProperties().setProperty("codesuite.target", "local");
        project.getProperties().setProperty("codesuite.dryRun", "true");
        assertThat(mojo.goalRun().inputs().cloud().isLocal()).isFalse();
        assertThat(mojo.goalRun().inputs().run().dryRun()).isFalse();
    }

    @Test
    @InjectMojo(goal = "build", pom = NOTHING)
    void projectsPropertiesBeatTheDefault(BuildMojo mojo) {
        project.getProperties().setProperty("codesuite.target", "aws");
        project.getProperties().setProperty("codesuite.dryRun", "true");
        assertThat(mojo.goalRun().inputs().cloud().isLocal()).isFalse();
        assertThat(mojo.goalRun().inputs().run().dryRun()).isTrue();
    }

    @Test
    @InjectMojo(goal = "build", pom = CODE_BUILD)
    void buildArrives(BuildMojo mojo) {
        BuildRequest request = mojo.goalRun().inputs().build();
        assertThat(request.module()).isEqualTo("orders");
        assertThat(request.project()).isEqualTo("orders");
        assertThat(request.source()).isInstanceOfSatisfying(BuildRequest.Source.Workspace.class, workspace -> {
            assertThat(workspace.root()).isEqualTo(basedir);
            assertThat(workspace.rules().includes()).containsExactly("src/**");
            assertThat(workspace.rules().excludes()).containsExactly("*.log", "tmp/**");
            assertThat(workspace.bucket()).isEqualTo("acme-sources");
            assertThat(workspace.prefix()).isEqualTo("src");
        });
        assertThat(request.buildspec()).contains(new BuildRequest.Buildspec.InSource("ci/build.yml"));
        assertThat(request.environmentVariables()).isEqualTo(Map.of("STAGE", "test", "EMPTY", ""));
        assertThat(request.image()).contains("aws/codebuild/standard:7.0");
        assertThat(request.computeType()).contains("BUILD_GENERAL1_LARGE");
        assertThat(request.environmentType()).contains("LINUX_CONTAINER");
        assertThat(request.artifactsDirectory()).contains(basedir.resolve("target/from-build"));
        assertThat(request.following())
                .isEqualTo(new Following(
                        false, Duration.ofMinutes(30), Optional.of(Duration.ofSeconds(3)), OnInterrupt.DETACH));
    }

    @Test
    @InjectMojo(goal = "build", pom = CODE_BUILD)
    void commandLineSetsEveryLeaf(BuildMojo mojo) {
        session.getUserProperties().setProperty("codesuite.codeBuild.project", "other");
        session.getUserProperties().setProperty("codesuite.codeBuild.excludes", "a,b");
        session.getUserProperties().setProperty("codesuite.codeBuild.environmentVariables.STAGE", "prod");
        BuildRequest request = mojo.goalRun().inputs().build();
        assertThat(request.project()).isEqualTo("other");
        assertThat(request.environmentVariables()).containsEntry("STAGE", "prod");
        assertThat(((BuildRequest.Source.Workspace) request.source()).rules().excludes())
                .containsExactly("a", "b");
    }

    @Test
    @InjectMojo(goal = "bundle", pom = CODE_DEPLOY)
    void bundleArrives(BundleMojo mojo) {
        BundleRequest request = mojo.goalRun().inputs().bundle();
        assertThat(request.project().coordinates()).isEqualTo("com.example:orders:1.0");
        assertThat(request.appspec()).isEqualTo(basedir.resolve("deploy/appspec.yml"));
        assertThat(request.files()).containsExactly("scripts/**", "target/app.jar");
        assertThat(request.target()).isEqualTo(basedir.resolve("target/codesuite/orders-1.0-revision.zip"));
    }

    @Test
    @InjectMojo(goal = "deploy", pom = CODE_DEPLOY)
    void deploymentArrives(DeployMojo mojo) {
        Inputs inputs = mojo.goalRun().inputs();
        DeployRequest.Servers request = (DeployRequest.Servers) inputs.deploy();
        assertThat(request.module()).isEqualTo("orders");
        assertThat(request.application()).isEqualTo("orders");
        assertThat(request.deploymentGroup()).isEqualTo("production");
        assertThat(request.deploymentConfig()).contains("CodeDeployDefault.OneAtATime");
        assertThat(request.description()).startsWith("com.example:orders:1.0");
        assertThat(request.bundle()).isEqualTo(basedir.resolve("target/codesuite/orders-1.0-revision.zip"));
        assertThat(request.bucket()).isEqualTo("acme-revisions");
        assertThat(request.prefix()).isEqualTo("rev");
        assertThat(request.fileExistsBehavior()).contains("OVERWRITE");
        assertThat(request.autoRollback()).contains(true);
        assertThat(request.onActive()).isEqualTo(DeployRequest.OnActive.STOP);
        assertThat(request.following().onInterrupt()).isEqualTo(OnInterrupt.DETACH);
        assertThat(inputs.elements().codeDeploy().atEnd(inputs.settings())).isFalse();
    }

    @Test
    @InjectMojo(goal = "deploy", pom = NOTHING)
    void deploymentHasLocalDefaults(DeployMojo mojo) {
        Inputs inputs = mojo.goalRun().inputs();
        DeployRequest.Servers request = (DeployRequest.Servers) inputs.deploy();
        assertThat(request.application()).isEqualTo("orders");
        assertThat(request.deploymentGroup()).isEqualTo("local");
        assertThat(request.bucket()).isEqualTo("codesuite-local");
        assertThat(request.onActive()).isEqualTo(DeployRequest.OnActive.WAIT);
        assertThat(inputs.elements().codeDeploy().atEnd(inputs.settings())).isTrue();
        assertThat(inputs.settings().problems().all()).isEmpty();
    }

    @Test
    @InjectMojo(goal = "bundle", pom = NOTHING)
    void theLastStageSaysTheCardOnce(BundleMojo mojo, @TempDir Path folder) throws Exception {
        moduleWithAppspec(folder);
        Log log = Mockito.mock(Log.class);
        mojo.setLog(log);
        mojo.execute();
        mojo.execute();
        Mockito.verify(log)
                .info(ArgumentMatchers.<CharSequence>argThat(
                        line -> line.toString().startsWith("codesuite: SUCCEEDED, 1 stage,")));
    }

    @Test
    @InjectMojo(goal = "deploy", pom = NOTHING)
    void warnsOfARevisionThatAnEarlierBuildHasLeft(DeployMojo mojo, @TempDir Path folder) throws Exception {
        session.getUserProperties().setProperty("codesuite.dryRun", "true");
        moduleWithAppspec(folder);
        Path revision = folder.resolve("target/codesuite/orders-1.0-revision.zip");
        Files.createDirectories(revision.getParent());
        Files.writeString(revision, "old");
        Log log = Mockito.mock(Log.class);
        mojo.setLog(log);
        mojo.execute();
        Mockito.verify(log)
                .warn(ArgumentMatchers.<CharSequence>argThat(
                        line -> line.toString().contains("was not written by this build, but by an earlier one")));
    }

    @Test
    @InjectMojo(goal = "publish", pom = CODE_ARTIFACT)
    void publicationArrives(PublishMojo mojo) {
        Inputs inputs = mojo.goalRun().inputs();
        PublishRequest request = inputs.publish();
        assertThat(request.domain()).isEqualTo("acme");
        assertThat(request.domainOwner()).contains("111122223333");
        assertThat(request.repository()).isEqualTo("releases");
        assertThat(request.snapshotRepository()).isEqualTo("snapshots");
        assertThat(request.modules())
                .singleElement()
                .satisfies(module -> assertThat(module.coordinates()).isEqualTo("com.example:orders:1.0"));
        assertThat(request.packages()).hasSize(2);
        assertThat(request.packages().get(0).format()).isEqualTo(Format.NPM);
        assertThat(request.packages().get(0).files()).containsExactly(basedir.resolve("target/web.tgz"));
        assertThat(request.packages().get(0).tag()).contains("next");
        assertThat(request.packages().get(1).namespace()).contains("acme");
        assertThat(request.packages().get(1).files())
                .containsExactly(basedir.resolve("a,b.bin"), basedir.resolve("c.bin"));
        assertThat(request.builtAt())
                .isEqualTo(mojo.goalRun().inputs().publish().builtAt());
        assertThat(inputs.elements().codeArtifact().atEnd(inputs.settings())).isFalse();
    }

    @Test
    @InjectMojo(goal = "publish", pom = NOTHING)
    void publicationHasLocalDefaults(PublishMojo mojo) {
        PublishRequest request = mojo.goalRun().inputs().publish();
        assertThat(request.domain()).isEqualTo("local");
        assertThat(request.repository()).isEqualTo("maven");
        assertThat(request.snapshotRepository()).isEqualTo("maven");
    }

    @Test
    @InjectMojo(goal = "build", pom = FULL)
    void credentialsComeFromOnePlace(BuildMojo mojo) {
        session.getUserProperties().setProperty("codesuite.profile", "production");
        Inputs inputs = mojo.goalRun().inputs();
        assertThat(inputs.cloud().profile()).contains("production");
        assertThat(inputs.settings().problems().all())
                .singleElement()
                .asString()
                .contains("codesuite.serverId and codesuite.profile are both set");
    }

    @Test
    @InjectMojo(goal = "reset", pom = FULL)
    void resetNeverTouchesAws(ResetMojo mojo) {
        assertThatThrownBy(mojo::execute).hasMessageContaining("reset ends fleets of the local cloud only");
    }

    @Test
    @InjectMojo(goal = "prune", pom = FULL)
    void pruneWantsAnAgeOrACount(PruneMojo mojo) {
        assertThatThrownBy(mojo::execute)
                .hasMessageContaining("neither an age nor a count is set, so that every version would go");
    }

    @Test
    @InjectMojo(goal = "prune", pom = FULL)
    void pruneKnowsTheStatusesAndTheFormOfPackages(PruneMojo mojo) {
        session.getUserProperties().setProperty("codesuite.prune.keep", "1");
        session.getUserProperties().setProperty("codesuite.prune.statuses", "Unlisted,Unfinishd");
        session.getUserProperties().setProperty("codesuite.prune.packages", "com.acme:orders");
        assertThatThrownBy(mojo::execute)
                .hasMessageContaining("codesuite.prune.statuses has 'Unfinishd', which is no status of a version")
                .hasMessageContaining("did you mean 'Unfinished'")
                .hasMessageContaining("codesuite.prune.packages has 'com.acme:orders', which names no packages");
    }

    @Test
    @InjectMojo(goal = "login", pom = FULL)
    void loginKnowsItsTools(LoginMojo mojo) {
        session.getUserProperties().setProperty("codesuite.login.tool", "npm,yarn");
        assertThatThrownBy(mojo::execute)
                .hasMessageContaining("codesuite.login.tool is 'npm,yarn'")
                .hasMessageContaining("use some of npm, pip, twine, gradle, sbt, maven");
    }

    @Test
    @InjectMojo(goal = "login", pom = FULL)
    void loginWritesTheFilesOfNamedToolsOnly(LoginMojo mojo) {
        session.getUserProperties().setProperty("codesuite.login.write", "true");
        assertThatThrownBy(mojo::execute)
                .hasMessageContaining("codesuite.login.write is set, and no tool whose files are to be written")
                .hasMessageContaining("-Dcodesuite.login.tool=npm,pip");
    }

    @Test
    @InjectMojo(goal = "build", pom = FULL)
    void awsNeedsANetwork(BuildMojo mojo) {
        Mockito.doReturn(true).when(session).isOffline();
        GoalRun run = mojo.goalRun();
        assertThatThrownBy(() -> run.check(problems -> {})).hasMessageContaining("Maven is offline (-o)");
    }

    private void moduleWithAppspec(Path folder) throws IOException {
        Files.writeString(
                folder.resolve("appspec.yml"),
                "version: 0.0\nos: linux\nfiles:\n  - source: appspec.yml\n    destination: /opt/orders\n");
        project.setFile(folder.resolve("pom.xml").toFile());
        project.getBuild().setDirectory(folder.resolve("target").toString());
        Mockito.doReturn(folder.toString()).when(session).getExecutionRootDirectory();
        Mockito.lenient()
                .doReturn(new DefaultMavenExecutionResult())
                .when(session)
                .getResult();
    }
}
