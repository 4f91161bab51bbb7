package io.github.codesuite.mojo.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.codesuite.problem.Location;
import io.github.codesuite.problem.Problems;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of maven-deploy-plugin's parameter skip, and which of several words counts. */
class PublishSkipTest {

    private static final String OWN = "codesuite.publish.skip";
    private static final String DEPLOY = "maven.deploy.skip";

    private final Map<String, String> user = new HashMap<>();
    private final Map<String, String> project = new HashMap<>();

    @ParameterizedTest
    @CsvSource({
        "true, true, true",
        "TRUE, true, true",
        "releases, true, false",
        "snapshots, false, true",
        "false, false, false",
        "Releases, false, false",
        "yes, false, false"
    })
    void readsTheWordAsMavenDeployPluginDoes(String word, boolean ofARelease, boolean ofASnapshot) {
        assertThat(PublishSkip.skips(word, false)).isEqualTo(ofARelease);
        assertThat(PublishSkip.skips(word, true)).isEqualTo(ofASnapshot);
    }

    @Test
    void saysWhichWordCounts() {
        project.put(DEPLOY, "releases");
        assertThat(release("")).contains("maven.deploy.skip is releases");
        assertThat(snapshot("")).isEmpty();
        project.put(OWN, "true");
        assertThat(snapshot("")).contains("codesuite.publish.skip is true");
    }

    @Test
    void asksTheCommandLineThenThePluginsConfigurationThenTheProjectsProperties() {
        project.put(DEPLOY, "true");
        assertThat(release("false")).as("the configuration").isEmpty();
        assertThat(release("releases")).contains("maven.deploy.skip is releases");
        user.put(DEPLOY, "false");
        assertThat(release("true")).as("the command line").isEmpty();
        user.put(DEPLOY, "true");
        assertThat(release("false")).contains("maven.deploy.skip is true");
    }

    @Test
    void theGoalsOwnWordLetsItActWhereOnlyMavenDeployPluginIsSkipped() {
        project.put(DEPLOY, "true");
        project.put(OWN, "false");
        assertThat(release("true")).isEmpty();
        user.put(DEPLOY, "true");
        assertThat(release("")).as("the command line counts before the POM").isPresent();
        user.put(OWN, "false");
        assertThat(release("")).as("the goal's own counts on the command line").isEmpty();
    }

    @Test
    void theCommonWordCountsToo() {
        user.put("codesuite.skip", "true");
        assertThat(release("false")).contains("codesuite.skip is true");
    }

    private Optional<String> release(String deployPlugin) {
        return reason(deployPlugin, false);
    }

    private Optional<String> snapshot(String deployPlugin) {
        return reason(deployPlugin, true);
    }

    private Optional<String> reason(String deployPlugin, boolean isSnapshot) {
        Settings settings =
                new Settings(user, project, Places.everywhere(Location.of("pom.xml", 3, 5)), new Problems());
        return PublishSkip.reason(settings, null, deployPlugin, isSnapshot);
    }
}
