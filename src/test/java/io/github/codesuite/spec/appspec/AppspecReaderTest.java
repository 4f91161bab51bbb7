package io.github.codesuite.spec.appspec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.codesuite.problem.Location;
import io.github.codesuite.problem.Problem;
import io.github.codesuite.problem.Problems;
import io.github.codesuite.spec.SpecCases;
import io.github.codesuite.spec.appspec.Appspec.FileExists;
import io.github.codesuite.spec.appspec.Appspec.FileMapping;
import io.github.codesuite.spec.appspec.Appspec.Permission;
import io.github.codesuite.spec.appspec.Appspec.Script;
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

class AppspecReaderTest {

    private final Problems problems = new Problems();

    @TestFactory
    Stream<DynamicTest> reportsWhatIsWrong() {
        return SpecCases.of(AppspecReaderTest.class, "cases.txt", AppspecReaderTest::problemsOf);
    }

    @ParameterizedTest
    @ValueSource(strings = {"service.yml", "least.yml", "windows.yml"})
    void acceptsRealisticFiles(String file) {
        assertThat(read(SpecCases.resource(AppspecReaderTest.class, file))).isPresent();
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void acceptsTheSampleProject() throws Exception {
        Appspec appspec = read(Files.readString(Path.of("src/it/orders-service/orders-app/appspec.yml")))
                .orElseThrow();

        assertThat(problems.all()).isEmpty();
        assertThat(appspec.unsupportedLocally()).isEmpty();
        assertThat(appspec.ignoredLocally()).isEmpty();
    }

    @Test
    void keepsFilesAndPermissions() {
        Appspec appspec =
                read(SpecCases.resource(AppspecReaderTest.class, "service.yml")).orElseThrow();

        assertThat(appspec.os()).isEqualTo("linux");
        assertThat(appspec.fileExistsBehavior()).contains(FileExists.OVERWRITE);
        assertThat(appspec.files())
                .containsExactly(
                        new FileMapping("/", "/opt/orders", at(5), at(6)),
                        new FileMapping("conf/app.yml", "/etc/orders", at(7), at(8)));
        assertThat(appspec.permissions())
                .containsExactly(
                        new Permission(
                                "/opt/orders",
                                "*.sh",
                                List.of("test.sh"),
                                List.of("file"),
                                Optional.of("0755"),
                                Optional.of("orders"),
                                Optional.of("staff"),
                                at(10)),
                        new Permission(
                                "/etc/orders",
                                "**",
                                List.of(),
                                List.of("file", "directory"),
                                Optional.of("007"),
                                Optional.empty(),
                                Optional.empty(),
                                at(20)));
    }

    @Test
    void keepsHooksInTheirOrder() {
        Appspec appspec =
                read(SpecCases.resource(AppspecReaderTest.class, "service.yml")).orElseThrow();

        assertThat(appspec.hooks().keySet()).containsExactly("ApplicationStart", "ApplicationStop");
        assertThat(appspec.hooks().get("ApplicationStart"))
                .containsExactly(
                        new Script("scripts/start.sh", 60, Optional.of("orders"), false, atHook(25)),
                        new Script("scripts/warm up.sh", 3600, Optional.empty(), false, atHook(28)));
    }

    @Test
    void returnsNothingWhereThereIsAnErrorAndKeepsEarlierProblems() {
        problems.error(Location.of("pom.xml"), "something else", "is wrong too");

        assertThat(read("version: 0.0\nos: linux\n")).isPresent();
        assertThat(read("version: 0.0\nos: unix\n")).isEmpty();
        assertThat(problems.all()).hasSize(2);
    }

    private Optional<Appspec> read(String text) {
        return AppspecReader.read(text, "appspec.yml", problems);
    }

    private static Location at(int line) {
        return Location.of("appspec.yml", line, 5);
    }

    private static Location atHook(int line) {
        return Location.of("appspec.yml", line, 7);
    }

    private static List<String> problemsOf(String text) {
        Problems problems = new Problems();
        Optional<Appspec> appspec = AppspecReader.read(text, "appspec.yml", problems);
        assertThat(appspec.isPresent()).isEqualTo(!problems.hasErrors());
        List<Problem> refused = appspec.map(Appspec::unsupportedLocally).orElse(List.of());
        List<Problem> ignored = appspec.map(Appspec::ignoredLocally).orElse(List.of());
        return SpecCases.lines(problems.all(), refused, ignored);
    }
}
