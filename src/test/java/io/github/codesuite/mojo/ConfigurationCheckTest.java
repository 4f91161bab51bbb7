package io.github.codesuite.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.codesuite.problem.Problems;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationCheckTest {

    @TempDir
    private Path folder;

    @Test
    void namesAnUnknownElementWithItsPlaceAndTheNearest() throws Exception {
        assertThat(check("<configuration>\n<codeDeply/>\n</configuration>"))
                .singleElement()
                .asString()
                .matches(
                        "pom\\.xml:15:\\d+: 'codeDeply' is no parameter of this plugin, did you mean 'codeDeploy'\\?; .*");
    }

    @Test
    void namesAnUnknownLeafOfAnElement() throws Exception {
        assertThat(check("<configuration><codeDeploy>\n<applicaton>x</applicaton></codeDeploy></configuration>"))
                .singleElement()
                .asString()
                .matches("pom\\.xml:15:\\d+: 'applicaton' is no parameter of <codeDeploy>, did you mean"
                        + " 'application'\\?; allowed are application, deploymentGroup, .*");
    }

    @Test
    void findsTheMistakesOfExecutionsToo() throws Exception {
        assertThat(check("<executions><execution><configuration><timeout>10 minuts</timeout></configuration>"
                        + "</execution></executions>"))
                .singleElement()
                .asString()
                .contains("<timeout> is '10 minuts'");
    }

    @Test
    void findsAllMistakesAtOnce() throws Exception {
        assertThat(check("<configuration><target>lcoal</target><local><instances>0</instances></local>"
                        + "<codeBuild><skip>true</skip><batch>true</batch></codeBuild><beanstalk/></configuration>"))
                .hasSize(5);
    }

    @Test
    void refusesByNameWhatALaterVersionHonours() throws Exception {
        assertThat(check("<configuration><codeDeploy><ecs><service>x</service></ecs></codeDeploy></configuration>"))
                .singleElement()
                .asString()
                .contains("<codeDeploy><ecs> is not honoured by this version yet");
    }

    @Test
    void checksTheLeavesOfEachPackage() throws Exception {
        assertThat(check("""
                <configuration><codeArtifact><packages>
                <package><format>npmm</format><files>a.tgz</files></package>
                <package><format>npm</format><fils>a.tgz</fils></package>
                <paket><format>npm</format></paket>
                </packages></codeArtifact></configuration>"""))
                .hasSize(3)
                .anyMatch(
                        text -> text.matches(
                                "pom.xml:15:\\d+: <package><format> is 'npmm', did you mean 'npm'\\?; use generic or npm or pypi"))
                .anyMatch(text ->
                        text.matches("pom.xml:16:\\d+: 'fils' is no parameter of <package>, did you mean 'files'\\?;"
                                + " allowed are format, files, namespace, name, version, tag"))
                .anyMatch(text -> text.matches(
                        "pom.xml:17:\\d+: 'paket' is no element of <codeArtifact><packages>; it takes <package>"));
    }

    @Test
    void refusesPackagesThatAreAText() throws Exception {
        assertThat(check("<configuration><codeArtifact><packages>npm</packages></codeArtifact></configuration>"))
                .singleElement()
                .asString()
                .contains("<codeArtifact><packages> has a text, 'npm'; it takes <package>");
    }

    @Test
    void acceptsEveryKindOfParameter() throws Exception {
        assertThat(check("""
                <configuration>
                  <target>${some.target}</target>
                  <dryRun>true</dryRun>
                  <codeBuild>
                    <excludes><exclude>a</exclude></excludes>
                    <environmentVariables><NAME>v</NAME></environmentVariables>
                  </codeBuild>
                  <local><timeScale>1</timeScale></local>
                  <codeArtifact><packages><package><format>pypi</format><files><file>a</file></files></package></packages></codeArtifact>
                </configuration>
                """)).isEmpty();
    }

    @Test
    void reportsWhatIsInheritedOnce() throws Exception {
        TestReactor reactor = new TestReactor(folder);
        Problems problems = new Problems();
        for (MavenProject project :
                List.of(reactor.root("<configuration><tarket>aws</tarket></configuration>"), reactor.child("a", ""))) {
            ConfigurationCheck.check(project, folder, problems);
        }
        assertThat(problems.all()).singleElement().asString().startsWith("pom.xml:14:");
    }

    @Test
    void namesTheFileOfAModule() throws Exception {
        TestReactor reactor = new TestReactor(folder);
        reactor.root("");
        Problems problems = new Problems();
        ConfigurationCheck.check(
                reactor.child("a", "<configuration><tarket>aws</tarket></configuration>"), folder, problems);
        assertThat(problems.all()).singleElement().asString().startsWith("a/pom.xml:14:");
    }

    private List<String> check(String plugin) throws Exception {
        Problems problems = new Problems();
        ConfigurationCheck.check(new TestReactor(folder).root(plugin), folder, problems);
        return problems.all().stream().map(Object::toString).toList();
    }
}
