package io.github.codesuite.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.codesuite.console.Console;
import io.github.codesuite.failure.StageFailure;
import io.github.codesuite.mojo.config.CloudChoice;
import io.github.codesuite.mojo.config.ConsoleStyle;
import io.github.codesuite.mojo.config.Defaults;
import io.github.codesuite.mojo.config.LocalConfig;
import io.github.codesuite.mojo.config.ModuleFacts;
import io.github.codesuite.mojo.config.RunChoice;
import io.github.codesuite.mojo.config.Settings;
import io.github.codesuite.problem.Problems;
import io.github.codesuite.project.ProjectFacts;
import io.github.codesuite.stage.deploy.DeployRequest;
import io.github.codesuite.stage.publish.PublishRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.execution.AbstractExecutionListener;
import org.apache.maven.execution.BuildFailure;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndOfReactorTest {

    private static final String BOTH =
            "<executions><execution><goals><goal>publish</goal><goal>deploy</goal></goals></execution></executions>";

    @TempDir
    private Path folder;

    private final List<String> done = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private TestReactor reactor;
    private MavenProject root;
    private MavenProject a;
    private MavenProject b;

    @BeforeEach
    void reactorOfThree() throws Exception {
        reactor = new TestReactor(folder);
        root = reactor.root(BOTH);
        a = reactor.child("a", "");
        b = reactor.child("b", "");
    }

    @Test
    void publishesAllTogetherAndThenDeploysInTheOrderOfTheReactor() throws Exception {
        MavenSession session = reactor.session("deploy");
        arrive(session, root, "publish", Map.of());
        arrive(session, b, "publish", Map.of());
        arrive(session, b, "deploy", Map.of());
        arrive(session, a, "deploy", Map.of());
        skip(session, root, "deploy");
        assertThat(done).isEmpty();
        arrive(session, a, "publish", Map.of());
        assertThat(done).containsExactly("publish [root, a, b] to maven", "deploy a", "deploy b", "card");
        assertThat(journal().read()).isEmpty();
    }

    @Test
    void publishesThePackagesOfEveryModule() throws Exception {
        MavenSession session = reactor.session("deploy");
        for (MavenProject project : List.of(root, a, b)) {
            skip(session, project, "deploy");
        }
        arrive(session, root, "publish", Map.of());
        for (MavenProject project : List.of(a, b)) {
            arrive(
                    session,
                    project,
                    "publish",
                    Map.of(
                            "codesuite.codeArtifact.packages.1.format", "npm",
                            "codesuite.codeArtifact.packages.1.files", "web.tgz"));
        }
        assertThat(done).containsExactly("publish [root, a, b] and [a/web.tgz, b/web.tgz] to maven", "card");
    }

    @Test
    void publishesToEachRepositoryApart() throws Exception {
        MavenSession session = reactor.session("deploy");
        for (MavenProject project : List.of(root, a, b)) {
            skip(session, project, "deploy");
        }
        arrive(session, root, "publish", Map.of());
        arrive(session, a, "publish", Map.of("codesuite.codeArtifact.repository", "other"));
        arrive(session, b, "publish", Map.of());
        assertThat(done).containsExactly("publish [root, b] to maven", "publish [a] to other", "card");
    }

    @Test
    void failsWhereEveryModuleIsSkippedAndNamesBothProperties() throws Exception {
        MavenSession session = reactor.session("deploy");
        passBy(session, root, "maven.deploy.skip is true");
        passBy(session, a, "maven.deploy.skip is releases");
        assertThatThrownBy(() -> passBy(session, b, "codesuite.publish.skip is true"))
                .isInstanceOf(StageFailure.class)
                .hasMessageContaining("nothing is left to publish, every module is skipped:")
                .hasMessageContaining("com.example:a: maven.deploy.skip is releases")
                .hasMessageContaining("com.example:b: codesuite.publish.skip is true")
                .hasMessageContaining("Where: codesuite.publish.skip, maven.deploy.skip");
        assertThat(done).isEmpty();
    }

    @Test
    void aSkippedLastModuleLosesNothing() throws Exception {
        MavenSession session = reactor.session("deploy");
        for (MavenProject project : List.of(root, a, b)) {
            skip(session, project, "deploy");
        }
        arrive(session, root, "publish", Map.of());
        arrive(session, a, "publish", Map.of());
        passBy(session, b, "maven.deploy.skip is true");
        assertThat(done).containsExactly("publish [root, a] to maven", "card");
    }

    @Test
    void allSkippedIsNoFailureWhereAnEarlierBuildLeftSomethingToPublish() throws Exception {
        failAtB();
        MavenSession resumed = reactor.resumeFrom(":b").session(List.of(b), "deploy");
        skip(resumed, b, "deploy");
        passBy(resumed, b, "codesuite.publish.skip is true");
        assertThat(done).containsExactly("publish [root, a] to maven", "deploy a", "card");
    }

    @Test
    void skippingEveryGoalIsNoFailure() throws Exception {
        MavenSession session = reactor.session("deploy");
        for (MavenProject project : List.of(root, a, b)) {
            passBy(session, project, "codesuite.skip is true");
        }
        assertThat(done).isEmpty();
    }

    @Test
    void publishesNothingWhereAModuleFailed() throws Exception {
        MavenSession session = reactor.session("deploy");
        for (MavenProject project : List.of(root, a, b)) {
            skip(session, project, "deploy");
        }
        arrive(session, root, "publish", Map.of());
        arrive(session, a, "publish", Map.of());
        session.getResult().addBuildSummary(new BuildFailure(a, 1, new IllegalStateException("broken")));
        assertThatThrownBy(() -> arrive(session, b, "publish", Map.of()))
                .isInstanceOf(StageFailure.class)
                .hasMessageContaining("nothing was published and nothing was deployed, because com.example:a failed")
                .hasMessageContaining("-rf :a");
        assertThat(done).isEmpty();
    }

    @Test
    void saysAtTheEndOfTheSessionWhatWasDoneInVainWithoutAnExtension() throws Exception {
        MavenSession session = reactor.session("deploy");
        arrive(session, root, "publish", Map.of());
        IllegalStateException broken = new IllegalStateException("broken");
        session.getResult().addBuildSummary(new BuildFailure(a, 1, broken));
        session.getResult().addException(broken);
        session.getRequest().getExecutionListener().sessionEnded(null);
        assertThat(said)
                .anyMatch(
                        line -> line.contains("nothing was published and nothing was deployed, because com.example:a"));
        assertThat(EndOfReactor.unsaid(session)).isEmpty();
    }

    @Test
    void doesNotLetASessionEndWellInWhichSomethingStillWaits() throws Exception {
        MavenSession session = reactor.session("deploy");
        List<String> ended = new ArrayList<>();
        session.getRequest().setExecutionListener(new AbstractExecutionListener() {
            @Override
            public void sessionEnded(ExecutionEvent event) {
                ended.add("failed: " + session.getResult().hasExceptions());
            }
        });
        arrive(session, root, "publish", Map.of());
        session.getRequest().getExecutionListener().sessionEnded(null);
        assertThat(ended).containsExactly("failed: true");
        assertThat(session.getResult().getExceptions())
                .singleElement()
                .satisfies(failure -> assertThat(failure).hasMessageContaining("not all modules arrived"));
    }

    @Test
    void keepsWhatWaitsForTheBuildThatResumes() throws Exception {
        failAtB();
        MavenSession resumed = reactor.resumeFrom(":b").session(List.of(b), "deploy");
        skip(resumed, b, "deploy");
        arrive(resumed, b, "publish", Map.of());
        assertThat(done).containsExactly("publish [root, a, b] to maven", "deploy a", "card");
        assertThat(journal().read()).isEmpty();
    }

    @Test
    void leavesWhatWaitsWhereTheResumingBuildSkipsIt() throws Exception {
        failAtB();
        MavenSession resumed = reactor.resumeFrom(":b")
                .userProperty("codesuite.deploy.skip", "true")
                .session(List.of(b), "deploy");
        skip(resumed, b, "deploy");
        arrive(resumed, b, "publish", Map.of());
        assertThat(done).containsExactly("publish [root, a, b] to maven", "card");
        assertThat(journal().read()).extracting(Waiting::goal).containsExactly("deploy");
    }

    @Test
    void listensToTheCommandLineOfTheBuildThatActs() throws Exception {
        arrive(reactor.session("deploy"), root, "publish", Map.of("codesuite.target", "aws", "codesuite.region", "x"));
        Waiting kept = journal().read().get(0);
        assertThat(kept.settingsBelow(Map.of("codesuite.target", "local")))
                .containsEntry("codesuite.target", "local")
                .containsEntry("codesuite.region", "x");
    }

    @Test
    void refusesToResumeWhereAFileHasChanged() throws Exception {
        failAtB();
        Files.writeString(a.getFile().toPath(), "changed");
        MavenSession resumed = reactor.resumeFrom(":b").session(List.of(b), "deploy");
        assertThatThrownBy(() -> skip(resumed, b, "deploy"))
                .hasMessageContaining(a.getFile().getPath() + " is not any more what it was");
    }

    @Test
    void forgetsWhatWaitedWhereTheBuildBeginsAnew() throws Exception {
        failAtB();
        MavenSession anew = reactor.session(List.of(b), "deploy");
        skip(anew, b, "deploy");
        arrive(anew, b, "publish", Map.of());
        assertThat(done).containsExactly("publish [b] to maven", "card");
    }

    @Test
    void saysAtTheEndOfTheSessionThatNothingWasPublished() throws Exception {
        MavenSession session = failAtB();
        session.getResult().addBuildSummary(new BuildFailure(b, 1, new IllegalStateException("broken")));
        assertThat(EndOfReactor.unsaid(session))
                .contains("nothing was published and nothing was deployed, because com.example:b failed");
        assertThat(EndOfReactor.unsaid(session)).isEmpty();
    }

    @Test
    void neverLetsASessionEndWellWithSomethingThatWasCollected() throws Exception {
        assertThat(EndOfReactor.unsaid(failAtB())).isPresent();
    }

    private MavenSession failAtB() throws Exception {
        MavenSession session = reactor.session("deploy");
        arrive(session, root, "publish", Map.of());
        skip(session, root, "deploy");
        arrive(session, a, "publish", Map.of());
        arrive(session, a, "deploy", Map.of());
        return session;
    }

    private void passBy(MavenSession session, MavenProject project, String reason) throws Exception {
        end(session).skip(ReactorPlan.Planned.key(project, "publish", "default"), reason);
    }

    private void skip(MavenSession session, MavenProject project, String goal) throws Exception {
        end(session).arrive(ReactorPlan.Planned.key(project, goal, "default"), Optional.empty());
    }

    private void arrive(MavenSession session, MavenProject project, String goal, Map<String, String> settings)
            throws Exception {
        String key = ReactorPlan.Planned.key(project, goal, "default");
        Inputs inputs = inputs(settings, MavenFacts.of(project, folder));
        inputs.publish();
        Waiting waiting = Waiting.of(
                key,
                goal,
                EndOfReactor.order(session, project),
                inputs,
                List.of(project.getFile().toPath()));
        end(session).arrive(key, Optional.of(waiting));
    }

    private EndOfReactor end(MavenSession session) {
        return new EndOfReactor(
                session,
                journal(),
                new Said(said),
                waiting -> inputs(waiting.settings(), waiting.module().toFacts()),
                new Done(done),
                false);
    }

    private Journal journal() {
        return new Journal(folder.resolve("target/codesuite"));
    }

    private Inputs inputs(Map<String, String> values, ProjectFacts project) {
        Settings settings = Settings.of(values, new Problems());
        CloudChoice cloud = CloudChoice.read(settings, Map.of(), new LocalConfig().toChoice(settings, folder));
        RunChoice run = new RunChoice(false, false, ConsoleStyle.PLAIN, folder.resolve("target/codesuite"));
        ModuleFacts facts = new ModuleFacts(project, Optional.empty(), Instant.EPOCH, Map.of());
        return new Inputs(
                settings, cloud, run, Defaults.local(project.artifactId(), "bucket"), facts, Inputs.Elements.empty());
    }

    /** Writes down what would be done. */
    private record Done(List<String> done) implements EndOfReactor.Acts {

        @Override
        public void publish(CloudChoice choice, PublishRequest request) {
            List<String> names =
                    request.modules().stream().map(ProjectFacts::artifactId).toList();
            List<String> files = request.packages().stream()
                    .flatMap(each -> each.files().stream().map(each::shown))
                    .toList();
            done.add("publish " + names + (files.isEmpty() ? "" : " and " + files) + " to " + request.repository());
        }

        @Override
        public void deploy(CloudChoice choice, DeployRequest request) {
            done.add("deploy " + ((DeployRequest.Servers) request).application());
        }

        @Override
        public void card() {
            done.add("card");
        }
    }

    /** Writes down what is said. */
    private record Said(List<String> said) implements Console {

        @Override
        public void info(String line) {
            said.add(line);
        }

        @Override
        public void warn(String line) {
            said.add(line);
        }

        @Override
        public void error(String line) {
            said.add(line);
        }

        @Override
        public void debug(String line) {
            said.add(line);
        }
    }
}
