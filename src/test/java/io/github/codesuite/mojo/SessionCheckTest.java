package io.github.codesuite.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionCheckTest {

    private static final String ALL_GOALS = "<executions><execution><goals><goal>build</goal><goal>bundle</goal>"
            + "<goal>publish</goal><goal>deploy</goal></goals></execution></executions>";

    private static final String BUILDSPEC = "version: 0.2\nphases:\n  build:\n    commands:\n      - true\n";

    private static final String APPSPEC = "version: 0.0\nos: linux\nfiles:\n  - source: a\n    destination: /opt/a\n";

    @TempDir
    private Path folder;

    private TestReactor reactor;

    @BeforeEach
    void reactorOfOne() {
        reactor = new TestReactor(folder);
    }

    @Test
    void findsNothingWhereAllIsWell() throws Exception {
        reactor.root(ALL_GOALS);
        reactor.child("app", "");
        reactor.file("buildspec.yml", BUILDSPEC);
        reactor.file("app/appspec.yml", APPSPEC);
        assertThat(SessionCheck.once(reactor.session("deploy"))).isEmpty();
    }

    @Test
    void findsTheMistakesOfAllModulesFilesAndTheCommandLine() throws Exception {
        reactor.root(ALL_GOALS);
        reactor.child("a", "<configuration><target>lcoal</target><codeDeply/></configuration>");
        reactor.child(
                "b",
                "<configuration><timeout>10 minuts</timeout>"
                        + "<codeDeploy><applicaton>x</applicaton></codeDeploy></configuration>");
        reactor.file("a/buildspec.yml", BUILDSPEC.replace("phases", "fases"));
        reactor.file("b/appspec.yml", APPSPEC.replace("0.0", "1.0"));
        reactor.userProperty("codesuite.dryrun", "true");
        assertThat(SessionCheck.once(reactor.session("deploy")))
                .startsWith("7 problems, nothing was started:")
                .contains("a/pom.xml:", "b/pom.xml:", "command line: ", "a/buildspec.yml:", "b/appspec.yml:");
    }

    @Test
    void checksOnlyOnceInASession() throws Exception {
        MavenProject root = reactor.root("<configuration><tarket>x</tarket></configuration>");
        MavenSession session = reactor.session("verify");
        String first = SessionCheck.once(session);
        root.getBuild().getPlugins().clear();
        assertThat(SessionCheck.once(session)).isEqualTo(first).contains("'tarket'");
    }

    @Test
    void refusesAStageThatActsInNoModule() throws Exception {
        reactor.root(ALL_GOALS);
        reactor.file("buildspec.yml", BUILDSPEC);
        assertThat(SessionCheck.once(reactor.session("package")))
                .contains("pom.xml: the goal bundle acts in no module; put an appspec.yml")
                .doesNotContain("goal build", "goal deploy");
    }

    @Test
    void doesNotMissWhatAModuleOutsideTheSelectionHas() throws Exception {
        MavenProject root = reactor.root(ALL_GOALS);
        reactor.child("app", "");
        reactor.file("buildspec.yml", BUILDSPEC);
        reactor.file("app/appspec.yml", APPSPEC);
        assertThat(SessionCheck.once(reactor.session(List.of(root), "deploy"))).isEmpty();
    }

    @Test
    void asksNothingOfAStageThatIsSkippedOrNotReached() throws Exception {
        reactor.root(ALL_GOALS);
        reactor.userProperty("codesuite.build.skip", "true").userProperty("codesuite.bundle.skip", "true");
        assertThat(SessionCheck.once(reactor.session("package"))).isEmpty();
    }

    @Test
    void asksNothingOfModulesThatAreNotKnown() throws Exception {
        reactor.root(ALL_GOALS);
        reactor.notRecursive();
        assertThat(SessionCheck.once(reactor.session("deploy"))).isEmpty();
    }

    @Test
    void doesNotRefuseABindingThatComesFromAPomOutsideTheReactor() throws Exception {
        new TestReactor(folder).root(ALL_GOALS);
        TestReactor alone = new TestReactor(folder);
        alone.child("library", "").setExecutionRoot(true);
        assertThat(SessionCheck.once(alone.session("deploy"))).isEmpty();
    }

    @Test
    void refusesLocallyWhatOnlyAwsHonours() throws Exception {
        reactor.root(ALL_GOALS);
        reactor.file("buildspec.yml", BUILDSPEC + "cache:\n  paths:\n    - /root/.m2\n");
        reactor.userProperty("codesuite.bundle.skip", "true");
        assertThat(SessionCheck.once(reactor.session("package"))).contains("buildspec.yml:6");
    }

    @Test
    void acceptsForAwsWhatOnlyAwsHonours() throws Exception {
        reactor.root(ALL_GOALS);
        reactor.file("buildspec.yml", BUILDSPEC + "cache:\n  paths:\n    - /root/.m2\n");
        reactor.userProperty("codesuite.bundle.skip", "true")
                .userProperty("codesuite.target", "aws")
                .userProperty("codesuite.codeBuild.project", "orders")
                .userProperty("codesuite.codeBuild.bucket", "acme-sources");
        assertThat(SessionCheck.once(reactor.session("package"))).isEmpty();
    }

    @Test
    void refusesAwsBeforeAnythingStartsWhereMavenIsOffline() throws Exception {
        reactor.root("<configuration><codeBuild><project>orders</project><bucket>acme-sources</bucket></codeBuild>"
                + "</configuration>" + ALL_GOALS);
        reactor.file("buildspec.yml", BUILDSPEC);
        reactor.file("appspec.yml", APPSPEC);
        reactor.userProperty("codesuite.target", "aws").offline();
        assertThat(SessionCheck.once(reactor.session("package")))
                .startsWith("1 problem,")
                .contains("command line: Maven is offline (-o), and <target> is 'aws'");
    }

    @Test
    void letsARunOutliveMavenLocally() throws Exception {
        reactor.root(ALL_GOALS);
        reactor.file("buildspec.yml", BUILDSPEC);
        reactor.file("appspec.yml", APPSPEC);
        reactor.userProperty("codesuite.wait", "false");
        reactor.userProperty("codesuite.onInterrupt", "detach");
        assertThat(SessionCheck.once(reactor.session("deploy"))).isEmpty();
    }
}
