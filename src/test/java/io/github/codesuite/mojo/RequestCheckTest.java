package io.github.codesuite.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What later goals would refuse is told by the session's check, before the first phase. */
class RequestCheckTest {

    private static final String ALL_GOALS = "<executions><execution><goals><goal>build</goal><goal>bundle</goal>"
            + "<goal>publish</goal><goal>deploy</goal></goals></execution></executions>";

    private static final String BUILDSPEC = "version: 0.2\nphases:\n  build:\n    commands:\n      - true\n";

    private static final String APPSPEC = "version: 0.0\nos: linux\nfiles:\n  - source: a\n    destination: /opt/a\n";

    @TempDir
    private Path folder;

    private TestReactor reactor;

    @BeforeEach
    void reactor() {
        reactor = new TestReactor(folder);
    }

    @Test
    void tellsWhatEveryGoalNeedsOnAws() throws Exception {
        reactor.root("<configuration><target>aws</target></configuration>" + ALL_GOALS);
        reactor.child("app", "");
        reactor.file("app/buildspec.yml", BUILDSPEC);
        reactor.file("app/appspec.yml", APPSPEC);
        assertThat(check("deploy"))
                .startsWith("7 problems, nothing was started:")
                .contains(
                        "set <codeBuild><project>",
                        "set <codeBuild><bucket>",
                        "set <codeArtifact><domain>",
                        "set <codeArtifact><repository>",
                        "set <codeDeploy><application>",
                        "set <codeDeploy><deploymentGroup>",
                        "set <codeDeploy><bucket>")
                .contains(". pom.xml:");
    }

    @Test
    void tellsBadNamesOfPackagesWithTheirPlace() throws Exception {
        reactor.root("""
                <configuration><codeArtifact><packages>
                <package><format>npm</format><name>Web</name><version>${project.version}</version><files>target/web.zip</files></package>
                <package><format>generic</format><name>tools</name>
                <files><file>a#b</file></files></package>
                <package><format>pypi</format></package>
                </packages></codeArtifact></configuration>""" + ALL_GOALS);
        assertThat(check("deploy").lines().filter(line -> line.contains("pom.xml:")))
                .anyMatch(line -> line.matches(".*pom.xml:15:\\d+: 'Web' cannot be the name of an npm package;.*"))
                .anyMatch(line -> line.matches(".*pom.xml:15:\\d+: target/web.zip is no npm package;.*"))
                .anyMatch(line -> line.matches(".*pom.xml:16:\\d+: no version is set;.*"))
                .anyMatch(line -> line.matches(".*pom.xml:17:\\d+: 'a#b' cannot be the name of an asset;.*"))
                .anyMatch(line -> line.matches(".*pom.xml:18:\\d+: no files are set;.*"));
    }

    @Test
    void asksOnlyWhatTheReachedPhasesNeed() throws Exception {
        reactor.root("<configuration><target>aws</target></configuration>" + ALL_GOALS);
        reactor.file("buildspec.yml", BUILDSPEC);
        reactor.file("appspec.yml", APPSPEC);
        assertThat(check("package")).startsWith("2 problems").contains("<codeBuild><project>", "<codeBuild><bucket>");
    }

    @Test
    void asksNothingOfGoalsThatAreSkippedOrBoundToNoPhase() throws Exception {
        reactor.root("<configuration><target>aws</target></configuration><executions>"
                + "<execution><phase>none</phase><goals><goal>publish</goal></goals></execution>"
                + "<execution><id>b</id><goals><goal>build</goal></goals>"
                + "<configuration><skip>true</skip></configuration></execution></executions>");
        reactor.file("buildspec.yml", BUILDSPEC);
        assertThat(check("deploy")).isEmpty();
    }

    @Test
    void asksNothingOfModulesThatAreNotSelected() throws Exception {
        MavenProject root = reactor.root("");
        reactor.child("app", "<configuration><target>aws</target></configuration>" + ALL_GOALS);
        assertThat(SessionCheck.once(reactor.session(List.of(root), "deploy"))).isEmpty();
    }

    @Test
    void readsTheConfigurationOfEachExecution() throws Exception {
        reactor.root("<configuration><target>aws</target><codeArtifact><domain>acme</domain></codeArtifact>"
                + "</configuration><executions><execution><id>a</id><goals><goal>publish</goal></goals><configuration>"
                + "<codeArtifact><repository>releases</repository></codeArtifact></configuration></execution>"
                + "<execution><id>b</id><goals><goal>publish</goal></goals></execution></executions>");
        assertThat(check("deploy")).startsWith("1 problem,").contains("no repository is set");
    }

    @Test
    void takesPropertiesOfTheProjectAndOfTheCommandLine() throws Exception {
        MavenProject root = reactor.root("<configuration><target>aws</target></configuration><executions><execution>"
                + "<goals><goal>publish</goal></goals></execution></executions>");
        root.getProperties().setProperty("codesuite.codeArtifact.domain", "acme");
        reactor.userProperty("codesuite.codeArtifact.repository", "releases");
        assertThat(check("deploy")).isEmpty();
    }

    @Test
    void leavesExpressionsToTheTimeWhenMavenKnowsThem() throws Exception {
        reactor.root("<configuration><target>aws</target><timeout>${told.later}</timeout>"
                + "<codeBuild><project>${told.later}</project><bucket>b</bucket></codeBuild></configuration>"
                + "<executions><execution><goals><goal>build</goal></goals></execution></executions>");
        reactor.file("buildspec.yml", BUILDSPEC);
        assertThat(check("package")).isEmpty();
    }

    @Test
    void asksTheStageWhatIsWrongAndSaysWhereItStands() throws Exception {
        reactor.root(ALL_GOALS);
        reactor.child(
                "app",
                "<configuration><codeBuild><project>no name!</project><buildspec>ci/build.yml</buildspec>"
                        + "<environmentVariables><CODEBUILD_X>1</CODEBUILD_X></environmentVariables>"
                        + "</codeBuild></configuration>");
        reactor.userProperty("codesuite.bundle.skip", "true");
        assertThat(check("package"))
                .startsWith("3 problems")
                .containsPattern("app/pom.xml:\\d+:\\d+: 'no name!' is no name of a CodeBuild project")
                .containsPattern("app/pom.xml:\\d+:\\d+: names that begin with CODEBUILD_ belong to CodeBuild")
                .containsPattern("app/pom.xml:\\d+:\\d+: there is no file 'ci/build.yml' in the source");
    }

    @Test
    void missesAHookScriptThatNoPhaseMakes() throws Exception {
        reactor.root(ALL_GOALS);
        reactor.file("buildspec.yml", BUILDSPEC);
        reactor.file(
                "appspec.yml",
                APPSPEC + "hooks:\n  AfterInstall:\n    - location: start.sh\n"
                        + "  ApplicationStart:\n    - location: target/made.sh\n");
        assertThat(check("package")).startsWith("1 problem,").contains("appspec.yml:8", "'start.sh' is not there");
    }

    @Test
    void takesWarningsForErrorsWhereToldSo() throws Exception {
        reactor.root("<configuration><strict>true</strict></configuration>" + ALL_GOALS);
        reactor.child("app", "");
        reactor.file("app/buildspec.yml", BUILDSPEC);
        reactor.userProperty("codesuite.bundle.skip", "true")
                .userProperty("codesuite.codeBuild.environmentVariables.a-b", "1");
        assertThat(check("package"))
                .startsWith("1 problem,")
                .contains("command line: no shell can read a variable named 'a-b'");
    }

    @Test
    void namesTheServerThatSettingsXmlHasNot() throws Exception {
        reactor.root("<configuration><target>aws</target><serverId>aws-keys</serverId>"
                + "<codeArtifact><domain>acme</domain><repository>releases</repository></codeArtifact></configuration>"
                + "<executions><execution><goals><goal>publish</goal></goals></execution></executions>");
        assertThat(check("deploy")).startsWith("1 problem,").contains("settings.xml has no server 'aws-keys'");
    }

    @Test
    void refusesTogetherWhatCannotBeMeantOfTheIdentity() throws Exception {
        reactor.root(
                "<configuration><target>aws</target><region>Frankfurt</region><expectedAccount>123</expectedAccount>"
                        + "<endpoint>http://aws.example</endpoint><externalId>x</externalId>"
                        + "<codeArtifact><domain>acme</domain><repository>releases</repository></codeArtifact></configuration>"
                        + "<executions><execution><goals><goal>publish</goal></goals></execution></executions>");
        assertThat(check("deploy"))
                .startsWith("4 problems")
                .contains(
                        "<region> is 'Frankfurt'",
                        "<expectedAccount> is '123'",
                        "<endpoint> is 'http://aws.example'",
                        "codesuite.externalId is set");
    }

    private String check(String task) {
        return SessionCheck.once(reactor.session(task));
    }
}
