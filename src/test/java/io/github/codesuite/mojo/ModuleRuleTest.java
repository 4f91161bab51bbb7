package io.github.codesuite.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.codesuite.problem.Problems;
import java.nio.file.Path;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleRuleTest {

    private static final String BUILD = "<configuration><codeBuild><project>p</project></codeBuild></configuration>";

    @TempDir
    private Path folder;

    private TestReactor reactor;

    @BeforeEach
    void reactorOfOne() {
        reactor = new TestReactor(folder);
    }

    @Test
    void buildsWhereTheBuildspecIs() throws Exception {
        MavenProject root = reactor.root("");
        MavenProject child = reactor.child("a", "");
        reactor.file("a/buildspec.yml", "");
        assertThat(rule(root).acts("build")).isFalse();
        assertThat(rule(child).acts("build")).isTrue();
        assertThat(rule(root).reason("build")).isEqualTo("no buildspec.yml here");
    }

    @Test
    void buildsWhereTheModulesOwnPomConfiguresIt() throws Exception {
        MavenProject root = reactor.root(BUILD);
        MavenProject child = reactor.child("a", "");
        MavenProject own = reactor.child("b", BUILD.replace("<project>p</project>", "<image>i</image>"));
        assertThat(rule(root).acts("build")).isTrue();
        assertThat(rule(child).acts("build")).isFalse();
        assertThat(rule(own).acts("build")).isTrue();
    }

    @Test
    void looksForTheConfiguredFiles() throws Exception {
        MavenProject root = reactor.root("<configuration><codeBuild><buildspec>ci.yml</buildspec></codeBuild>"
                + "<codeDeploy><appspec>deploy/appspec.yml</appspec></codeDeploy></configuration>");
        MavenProject child = reactor.child("a", "");
        assertThat(rule(child).acts("build")).isFalse();
        assertThat(rule(child).acts("deploy")).isFalse();
        reactor.file("a/ci.yml", "");
        reactor.file("a/deploy/appspec.yml", "");
        assertThat(rule(child).acts("build")).isTrue();
        assertThat(rule(child).acts("deploy")).isTrue();
        assertThat(rule(root).acts("deploy")).isTrue();
    }

    @Test
    void doesNotDeployWhereOnlyTheApplicationIsConfigured() throws Exception {
        MavenProject root =
                reactor.root("<configuration><codeDeploy><application>x</application></codeDeploy></configuration>");
        assertThat(rule(root).acts("bundle")).isFalse();
        assertThat(rule(root).acts("deploy")).isFalse();
    }

    @Test
    void publishesEverywhere() throws Exception {
        assertThat(rule(reactor.root("")).acts("publish")).isTrue();
    }

    private ModuleRule rule(MavenProject project) {
        return new ModuleRule(ModuleSettings.of(reactor.session(), project, "default", new Problems()));
    }
}
