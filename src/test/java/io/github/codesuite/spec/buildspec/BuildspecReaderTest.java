package io.github.codesuite.spec.buildspec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.codesuite.problem.Location;
import io.github.codesuite.problem.Problem;
import io.github.codesuite.problem.Problems;
import io.github.codesuite.spec.SpecCases;
import io.github.codesuite.spec.buildspec.Buildspec.Command;
import io.github.codesuite.spec.buildspec.Buildspec.OnFailure;
import io.github.codesuite.spec.buildspec.Buildspec.Phase;
import io.github.codesuite.spec.buildspec.Buildspec.PhaseName;
import io.github.codesuite.spec.buildspec.Buildspec.Report;
import io.github.codesuite.spec.buildspec.Buildspec.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuildspecReaderTest {

    private final Problems problems = new Problems();

    @TestFactory
    Stream<DynamicTest> reportsWhatIsWrong() {
        return SpecCases.of(BuildspecReaderTest.class, "cases.txt", BuildspecReaderTest::problemsOf);
    }

    @ParameterizedTest
    @ValueSource(strings = {"maven.yml", "everything.yml", "old-version.yml", "anchors.yml"})
    void acceptsRealisticFiles(String file) {
        assertThat(read(SpecCases.resource(BuildspecReaderTest.class, file))).isPresent();
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void acceptsTheSampleProject() throws Exception {
        Buildspec buildspec = read(Files.readString(Path.of("src/it/orders-service/buildspec.yml")))
                .orElseThrow();

        assertThat(problems.all()).isEmpty();
        assertThat(buildspec.unsupportedLocally()).isEmpty();
        assertThat(buildspec.ignoredLocally()).isEmpty();
    }

    @Test
    void keepsEveryKey() {
        Buildspec buildspec =
                read(SpecCases.resource(BuildspecReaderTest.class, "maven.yml")).orElseThrow();

        assertThat(buildspec.version()).isEqualTo(Version.V0_2);
        assertThat(buildspec.env().shell()).contains("bash");
        assertThat(buildspec.env().variables())
                .containsExactly(
                        java.util.Map.entry("MAVEN_OPTS", "-Xmx512m"),
                        java.util.Map.entry("RELEASE", "1.10"),
                        java.util.Map.entry("QUIET", "yes"),
                        java.util.Map.entry("A-B", "a \"quoted\" $(value)\nof two lines\n"));
        assertThat(buildspec.env().exportedVariables()).containsExactly("VERSION");
        assertThat(buildspec.phases())
                .extracting(Phase::name)
                .containsExactly(PhaseName.INSTALL, PhaseName.PRE_BUILD, PhaseName.BUILD, PhaseName.POST_BUILD);
        assertThat(buildspec.reports())
                .containsExactly(new Report(
                        "unit-tests",
                        List.of("**/TEST-*.xml"),
                        Optional.of("target/surefire-reports"),
                        true,
                        "JUNITXML"));
        assertThat(buildspec.artifacts().orElseThrow())
                .isEqualTo(new Buildspec.Artifacts(
                        List.of("*.jar", "conf/**/*"),
                        Optional.of("orders-$(date +%F)"),
                        true,
                        Optional.of("target"),
                        List.of("*-sources.jar"),
                        true,
                        Optional.of("releases")));
    }

    @Test
    void keepsCommandsWithTheirPlaces() {
        Phase build = read(SpecCases.resource(BuildspecReaderTest.class, "maven.yml"))
                .orElseThrow()
                .phases()
                .get(2);

        assertThat(build.onFailure()).isEqualTo(OnFailure.CONTINUE);
        assertThat(build.commands())
                .containsExactly(
                        new Command("mvn -B verify", Location.of("buildspec.yml", 24, 9)),
                        new Command("if [ -d target ]; then\n  ls target\nfi\n", Location.of("buildspec.yml", 25, 9)),
                        new Command("echo \"done: yes\"", Location.of("buildspec.yml", 29, 9)));
        assertThat(build.finallyCommands()).extracting(Command::text).containsExactly("./stop-database.sh");
    }

    @Test
    void readsTheOldVersion() {
        Buildspec buildspec = read(SpecCases.resource(BuildspecReaderTest.class, "old-version.yml"))
                .orElseThrow();

        assertThat(buildspec.version()).isEqualTo(Version.V0_1);
        assertThat(buildspec.env().variables()).containsEntry("MODE", "fast");
    }

    @Test
    void mergesAnchors() {
        Buildspec buildspec = read(SpecCases.resource(BuildspecReaderTest.class, "anchors.yml"))
                .orElseThrow();

        assertThat(buildspec.phases())
                .allSatisfy(phase -> assertThat(phase.onFailure()).isEqualTo(OnFailure.ABORT));
        assertThat(buildspec.phases())
                .flatExtracting(Phase::commands)
                .extracting(Command::text)
                .containsExactly("make deps", "make");
    }

    @Test
    void returnsNothingWhereThereIsAnErrorAndKeepsEarlierProblems() {
        problems.error(Location.of("pom.xml"), "something else", "is wrong too");

        assertThat(read("version: 0.2\nphases: {build: {commands: [make]}}\n")).isPresent();
        assertThat(read("version: 0.3\nphases: {build: {commands: [make]}}\n")).isEmpty();
        assertThat(problems.all()).hasSize(2);
    }

    private Optional<Buildspec> read(String text) {
        return BuildspecReader.read(text, "buildspec.yml", problems);
    }

    private static List<String> problemsOf(String text) {
        Problems problems = new Problems();
        Optional<Buildspec> buildspec = BuildspecReader.read(text, "buildspec.yml", problems);
        assertThat(buildspec.isPresent()).isEqualTo(!problems.hasErrors());
        List<Problem> refused = buildspec.map(Buildspec::unsupportedLocally).orElse(List.of());
        List<Problem> ignored = buildspec.map(Buildspec::ignoredLocally).orElse(List.of());
        return SpecCases.lines(problems.all(), refused, ignored);
    }
}
