package io.github.codesuite.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoalCommandsTest {

    @TempDir
    private Path folder;

    @Test
    void namesThePrefixWhereThePomDeclaresThePlugin() throws Exception {
        TestReactor reactor = new TestReactor(folder);
        reactor.root("");
        assertThat(commands(reactor.session("package")).resume("orders:1"))
                .isEqualTo("mvn codesuite:resume -Dcodesuite.id=orders:1");
        assertThat(commands(reactor.session("package")).status()).isEqualTo("mvn codesuite:status");
    }

    @Test
    void namesTheCoordinatesWhereItDoesNot() throws Exception {
        TestReactor reactor = new TestReactor(folder);
        reactor.module(".", """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>com.example</groupId>
                  <artifactId>plain</artifactId>
                  <version>1.0</version>
                  <packaging>pom</packaging>
                </project>
                """).setExecutionRoot(true);
        assertThat(commands(reactor.session("g:a:serve")).stop("d-ABCDEFGHI"))
                .isEqualTo("mvn io.github.codesuite-maven:codesuite-maven-plugin:1.2:stop -Dcodesuite.id=d-ABCDEFGHI");
    }

    @Test
    void keepsWhatChoseTheCloudAndNothingElse() throws Exception {
        TestReactor reactor = new TestReactor(folder);
        reactor.root("");
        reactor.userProperty("codesuite.local.home", folder.resolve("a home").toString())
                .userProperty("codesuite.region", "eu-central-1")
                .userProperty("codesuite.wait", "false")
                .userProperty("password", "canary");
        MavenSession session = reactor.session("package");
        session.getRequest().addActiveProfile("production");

        assertThat(commands(session).stop("orders:1"))
                .isEqualTo("mvn codesuite:stop -Dcodesuite.id=orders:1 -Pproduction -Dcodesuite.region=eu-central-1"
                        + " '-Dcodesuite.local.home=" + folder.resolve("a home") + "'");
    }

    private static GoalCommands commands(MavenSession session) {
        Plugin plugin = new Plugin();
        plugin.setGroupId("io.github.codesuite-maven");
        plugin.setArtifactId("codesuite-maven-plugin");
        plugin.setVersion("1.2");
        return GoalCommands.of(session, new MojoExecution(plugin, "package", "default"));
    }
}
