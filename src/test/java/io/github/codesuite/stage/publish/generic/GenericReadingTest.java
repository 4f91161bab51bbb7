package io.github.codesuite.stage.publish.generic;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.codesuite.problem.Problem;
import io.github.codesuite.problem.Problems;
import io.github.codesuite.stage.publish.format.Declared;
import io.github.codesuite.stage.publish.format.Format;
import io.github.codesuite.stage.publish.format.SamplePackages;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GenericReadingTest {

    @TempDir
    Path folder;

    @Test
    void isWhatThePomSays() {
        Declared declared = new SamplePackages(folder)
                .declared(
                        Format.GENERIC,
                        Map.of("namespace", "acme", "name", "tools", "version", "1.0-SNAPSHOT"),
                        folder.resolve("a.bin"));
        assertThat(new GenericReading(declared, new Problems()).read())
                .hasValueSatisfying(
                        found -> assertThat(found.coordinates()).hasToString("generic:acme/tools:1.0-SNAPSHOT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.bin", "ünï-1_0 (x86)+[a]{b};,~!@^&.tar.gz", "LICENSE", "...", "日本"})
    void takesNamesOfAssets(String name) {
        assertThat(problems(Map.of("name", "tools", "version", "1"), name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a  b", " a", "a ", "a#b", "a%b", "a'b", "a=b", "a:b", "a\tb", "²"})
    void refusesOtherNamesOfAssets(String name) {
        assertThat(problems(Map.of("name", "tools", "version", "1"), name))
                .singleElement()
                .asString()
                .contains("cannot be the name of an asset; use at most 255 letters, digits, single blanks and");
    }

    @Test
    void saysAllThatIsWrongWithNames() {
        assertThat(problems(Map.of("namespace", "a/b", "name", "a b"), "x", "sub/x"))
                .hasSize(4)
                .anyMatch(text -> text.contains("no version is set"))
                .anyMatch(text -> text.contains("'a b' cannot be the name of a generic package"))
                .anyMatch(text -> text.contains("'a/b' cannot be the namespace of a generic package"))
                .anyMatch(text -> text.contains("two files are named x, one of them sub/x"));
    }

    private List<String> problems(Map<String, String> leaves, String... files) {
        Problems problems = new Problems();
        Path[] paths = List.of(files).stream().map(folder::resolve).toArray(Path[]::new);
        new GenericReading(new SamplePackages(folder).declared(Format.GENERIC, leaves, paths), problems).checkNames();
        return problems.all().stream().map(Problem::toString).toList();
    }
}
