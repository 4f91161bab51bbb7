package io.github.codesuite.mojo.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.codesuite.problem.Location;
import io.github.codesuite.problem.Problems;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private static final String TARGET = "codesuite.target";

    private final Map<String, String> user = new HashMap<>();
    private final Map<String, String> project = new HashMap<>();
    private final Problems problems = new Problems();

    @Test
    void commandLineBeatsThePom() {
        user.put(TARGET, "local");
        project.put(TARGET, "aws");
        assertThat(settings().get(CommonParameters.TARGET, "aws")).contains(Target.LOCAL);
    }

    @Test
    void dryRunOfTheCommandLineBeatsThePom() {
        user.put("codesuite.dryRun", "true");
        assertThat(settings().get(CommonParameters.DRY_RUN, "false", false)).isTrue();
    }

    @Test
    void pomBeatsTheProjectsProperties() {
        project.put(TARGET, "aws");
        assertThat(settings().get(CommonParameters.TARGET, "local")).contains(Target.LOCAL);
    }

    @Test
    void projectsPropertiesBeatTheDefault() {
        project.put(TARGET, "aws");
        assertThat(settings().get(CommonParameters.TARGET, null, Target.LOCAL)).isEqualTo(Target.AWS);
    }

    @Test
    void emptyTextCountsAsNotSet() {
        user.put("codesuite.timeout", " ");
        assertThat(settings().get(CommonParameters.TIMEOUT, "", Duration.ofHours(1)))
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void leafOfAnElementHasAProperty() {
        user.put("codesuite.codeBuild.project", "orders");
        assertThat(settings().get(CodeBuildConfig.PROJECT, "other")).contains("orders");
    }

    @Test
    void valueThatIsNotAllowedIsAProblemWhereItStands() {
        assertThat(settings().get(CommonParameters.TARGET, "lcoal", Target.LOCAL))
                .isEqualTo(Target.LOCAL);
        assertThat(problems.all())
                .singleElement()
                .hasToString("pom.xml:3:5: <target> is 'lcoal', did you mean 'local'?; use aws or local");
    }

    @Test
    void valueOfTheCommandLineIsAProblemOfTheCommandLine() {
        user.put("codesuite.timeout", "10 minuts");
        settings().get(CommonParameters.TIMEOUT, null);
        assertThat(problems.all())
                .singleElement()
                .hasToString("command line: codesuite.timeout is '10 minuts'; use a number with a unit of ms, s, m, h"
                        + " or d, such as 10s, 30m or 1h30m");
    }

    @Test
    void whatIsNeededAndNotSetIsNamedAsElementAndProperty() {
        assertThat(settings().required(CodeBuildConfig.PROJECT, null, Optional.empty(), "to build"))
                .isEmpty();
        assertThat(problems.all())
                .singleElement()
                .hasToString("pom.xml:3:5: no project is set; it is needed to build; set <codeBuild><project> or"
                        + " -Dcodesuite.codeBuild.project");
    }

    @Test
    void itemsThatAreElementsKeepTheirCommas() {
        Settings settings = settings();
        assertThat(settings.list(CodeDeployConfig.FILES, List.of("a,b.txt", "c")))
                .containsExactly("a,b.txt", "c");
        Settings later = Settings.of(settings.effective(), problems);
        assertThat(later.list(CodeDeployConfig.FILES, null)).containsExactly("a,b.txt", "c");
    }

    @Test
    void commaWithinAnItemOfAPropertyHasABackslash() {
        user.put("codesuite.codeDeploy.files", "a\\,b.txt, c");
        assertThat(settings().list(CodeDeployConfig.FILES, List.of("other"))).containsExactly("a,b.txt", "c");
    }

    @Test
    void listIsCommaSeparatedAsAProperty() {
        user.put("codesuite.codeBuild.excludes", "a/**, *.log");
        assertThat(settings().list(CodeBuildConfig.EXCLUDES, List.of("b"))).containsExactly("a/**", "*.log");
    }

    @Test
    void listOfThePomKeepsItsItems() {
        assertThat(settings().list(CodeBuildConfig.EXCLUDES, List.of("a", " b ")))
                .containsExactly("a", "b");
    }

    @Test
    void environmentVariablesComeTogetherFromAllPlaces() {
        project.put("codesuite.codeBuild.environmentVariables.A", "project");
        project.put("codesuite.codeBuild.environmentVariables.B", "project");
        user.put("codesuite.codeBuild.environmentVariables.C", "user");
        user.put("codesuite.codeBuild.environmentVariables.D", "user");
        Map<String, String> pom = Map.of("B", "pom", "C", "pom");
        assertThat(settings().named(CodeBuildConfig.ENVIRONMENT_VARIABLES, pom))
                .containsOnly(
                        Map.entry("A", "project"),
                        Map.entry("B", "pom"),
                        Map.entry("C", "user"),
                        Map.entry("D", "user"));
    }

    @Test
    void whatWasFoundCanBeFoundAgain() {
        user.put(TARGET, "aws");
        Settings first = settings();
        first.get(CommonParameters.TARGET, null);
        first.get(CodeArtifactConfig.DOMAIN, "acme");
        first.list(CodeBuildConfig.EXCLUDES, List.of("a", "b"));
        Settings again = Settings.of(first.effective(), problems);
        assertThat(again.get(CommonParameters.TARGET, null)).contains(Target.AWS);
        assertThat(again.get(CodeArtifactConfig.DOMAIN, null)).contains("acme");
        assertThat(again.list(CodeBuildConfig.EXCLUDES, null)).containsExactly("a", "b");
    }

    @Test
    void skipOfTheCommandLineBeatsThePomAndTheGoalsOwnTheCommonOne() {
        user.put("codesuite.skip", "true");
        assertThat(SkipRule.reason(settings(), "build", "false")).contains("codesuite.skip");
        user.put("codesuite.build.skip", "false");
        assertThat(SkipRule.reason(settings(), "build", "true")).isEmpty();
        assertThat(SkipRule.reason(settings(), "deploy", "false")).contains("codesuite.skip");
    }

    @Test
    void goalsOwnSkipMayBeAPropertyOfTheProject() {
        project.put("codesuite.publish.skip", "true");
        assertThat(SkipRule.reason(settings(), "publish", null)).contains("codesuite.publish.skip");
        assertThat(SkipRule.reason(settings(), "deploy", null)).isEmpty();
        assertThat(SkipRule.reason(settings(), "publish", "false"))
                .as("whatever the common one says")
                .contains("codesuite.publish.skip");
    }

    @Test
    void endpointOfTheCommandLineLeadsToALocalCloudOfThisMachine() {
        LocalChoice local = new LocalChoice(Path.of("home"), 1, false, false);
        assertThat(CloudChoice.read(settings(), Map.of("endpoint", "https://aws.example"), local)
                        .endpoint())
                .as("in a POM it is meant for AWS")
                .isEmpty();
        user.put("codesuite.endpoint", "http://127.0.0.1:4566");
        assertThat(CloudChoice.read(settings(), Map.of(), local).endpoint())
                .contains(URI.create("http://127.0.0.1:4566"));
        assertThat(problems.all()).isEmpty();
        user.put("codesuite.endpoint", "https://aws.example");
        CloudChoice.read(settings(), Map.of(), local);
        assertThat(problems.all())
                .singleElement()
                .asString()
                .contains("no local cloud of this machine", "mvn codesuite:serve", "-Dcodesuite.target=aws");
    }

    private Settings settings() {
        return new Settings(user, project, Places.everywhere(Location.of("pom.xml", 3, 5)), problems);
    }
}
