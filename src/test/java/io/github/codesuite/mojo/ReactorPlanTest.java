package io.github.codesuite.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReactorPlanTest {

    private static final String PUBLISH =
            "<executions><execution><goals><goal>publish</goal></goals></execution></executions>";

    @TempDir
    private Path folder;

    private TestReactor reactor;

    @BeforeEach
    void reactorOfOne() {
        reactor = new TestReactor(folder);
    }

    @Test
    void countsWhatEveryModuleInherits() throws Exception {
        reactor.root(PUBLISH);
        reactor.child("a", "");
        assertThat(keys(reactor.session("deploy")))
                .containsExactly("com.example:root:publish@default", "com.example:a:publish@default");
    }

    @Test
    void doesNotCountAPhaseThatIsNotReached() throws Exception {
        reactor.root(PUBLISH);
        assertThat(keys(reactor.session("clean", "install"))).isEmpty();
    }

    @Test
    void doesNotCountPhaseNone() throws Exception {
        reactor.root(PUBLISH);
        reactor.child("a", PUBLISH.replace("<goals>", "<phase>none</phase><goals>"));
        assertThat(keys(reactor.session("deploy"))).containsExactly("com.example:root:publish@default");
    }

    @Test
    void doesNotCountModulesThatAreNotBuilt() throws Exception {
        MavenProject root = reactor.root(PUBLISH);
        reactor.child("a", "");
        assertThat(keys(reactor.session(List.of(root), "deploy"))).containsExactly("com.example:root:publish@default");
    }

    @Test
    void countsAnExecutionThatIsBoundToAnEarlierPhase() throws Exception {
        reactor.root(PUBLISH.replace("<goals>", "<phase>verify</phase><goals>"));
        assertThat(keys(reactor.session("verify"))).containsExactly("com.example:root:publish@default");
    }

    @Test
    void countsEachExecution() throws Exception {
        reactor.root("<executions>"
                + "<execution><id>one</id><goals><goal>publish</goal></goals></execution>"
                + "<execution><id>two</id><goals><goal>publish</goal></goals></execution></executions>");
        assertThat(keys(reactor.session("deploy")))
                .containsExactlyInAnyOrder("com.example:root:publish@one", "com.example:root:publish@two");
    }

    @Test
    void countsGoalsOfTheCommandLineInEveryModule() throws Exception {
        reactor.root("");
        reactor.child("a", "");
        assertThat(keys(reactor.session("package", "codesuite:publish")))
                .containsExactly("com.example:root:publish@default-cli", "com.example:a:publish@default-cli");
        assertThat(keys(reactor.session("io.github.codesuite-maven:codesuite-maven-plugin:1:publish@x")))
                .containsExactly("com.example:root:publish@x", "com.example:a:publish@x");
        assertThat(keys(reactor.session("dependency:tree"))).isEmpty();
    }

    @Test
    void knowsTheDefaultGoal() throws Exception {
        reactor.root(PUBLISH).getBuild().setDefaultGoal("clean deploy");
        assertThat(keys(reactor.session())).containsExactly("com.example:root:publish@default");
    }

    private static List<String> keys(MavenSession session) {
        return ReactorPlan.of(session).stream().map(ReactorPlan.Planned::key).toList();
    }
}
