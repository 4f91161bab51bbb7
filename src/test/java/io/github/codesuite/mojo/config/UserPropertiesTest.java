package io.github.codesuite.mojo.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.codesuite.problem.Problems;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserPropertiesTest {

    @Test
    void namesTheNearestProperty() {
        assertThat(check(Map.of("codesuite.dryrun", "true")))
                .singleElement()
                .asString()
                .startsWith("command line: 'codesuite.dryrun' is no property of this plugin, did you mean"
                        + " 'codesuite.dryRun'?");
    }

    @Test
    void knowsEveryParameterOfEveryElement() {
        assertThat(check(Map.of(
                        "codesuite.local.home", "x",
                        "codesuite.codeBuild.environmentVariables.ANY", "x",
                        "codesuite.codeDeploy.onActive", "fail",
                        "codesuite.deploy.skip", "true",
                        "codesuite.reset.all", "true",
                        "codesuite.version", "1",
                        "codesuite.result.build.id", "x",
                        "other.target", "x")))
                .isEmpty();
    }

    @Test
    void checksTheValuesToo() {
        assertThat(check(Map.of("codesuite.console", "rich")))
                .containsExactly("command line: codesuite.console is 'rich'; use auto or plain or quiet");
    }

    @Test
    void refusesAnEmptyChoice() {
        assertThat(check(Map.of("codesuite.dryRun", "", "codesuite.region", "")))
                .singleElement()
                .asString()
                .startsWith("command line: codesuite.dryRun is ''");
    }

    @Test
    void refusesNamedTextsWithoutAName() {
        assertThat(check(Map.of("codesuite.codeBuild.environmentVariables", "STAGE=test")))
                .singleElement()
                .asString()
                .contains("is no property of this plugin", "'codesuite.codeBuild.environmentVariables.NAME'?");
    }

    @Test
    void refusesPackagesWhichStandInThePom() {
        assertThat(check(Map.of("codesuite.codeArtifact.packages", "x", "codesuite.codeArtifact.packages.1.name", "x")))
                .containsExactly(
                        "command line: codesuite.codeArtifact.packages cannot be set on the command line; write"
                                + " <codeArtifact><packages>, which takes elements, into the plugin's configuration");
    }

    @Test
    void refusesByNameWhatALaterVersionHonours() {
        assertThat(check(Map.of("codesuite.local.timeScale", "60")))
                .containsExactly("command line: codesuite.local.timeScale is not honoured by this version yet;"
                        + " remove it, or use 1 until then");
        assertThat(check(Map.of("codesuite.local.timeScale", "1"))).isEmpty();
    }

    private static List<String> check(Map<String, String> user) {
        Problems problems = new Problems();
        UserProperties.check(user, problems);
        return problems.all().stream().map(Object::toString).toList();
    }
}
