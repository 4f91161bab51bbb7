package io.github.codesuite.spec.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.codesuite.problem.Problem;
import io.github.codesuite.problem.Problems;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTest {

    private final Problems problems = new Problems();

    @ParameterizedTest
    @ValueSource(strings = {"0644", "0x1F", "yes", "on", "1.10", "1e3", "2001-01-01", "12:30", "0b1", "TRUE"})
    void keepsScalarsAsTheyAreWritten(String scalar) {
        assertThat(map("key: " + scalar).find("key").orElseThrow().value())
                .isInstanceOfSatisfying(
                        YamlText.class, text -> assertThat(text.text()).isEqualTo(scalar));
    }

    @ParameterizedTest
    @CsvSource({"key:,true", "key: ~,true", "key: null,true", "key: 'null',false", "key: '',false", "key: no,false"})
    void knowsWhatIsNothing(String text, boolean isNothing) {
        assertThat(map(text).find("key").orElseThrow().value().isNothing()).isEqualTo(isNothing);
    }

    @Test
    void knowsWhereEverythingBegins() {
        YamlMap map = map("# a comment\na:\n  - b\n  -  {c: d}\n");
        YamlList list = (YamlList) map.find("a").orElseThrow().value();

        assertThat(map.entries().get(0).key().location()).hasToString("file.yml:2:1");
        assertThat(list.location()).hasToString("file.yml:3:3");
        assertThat(list.items())
                .extracting(item -> item.location().toString())
                .containsExactly("file.yml:3:5", "file.yml:4:6");
    }

    @Test
    void acceptsAByteOrderMarkAndWindowsLineEnds() {
        YamlMap map = map("\uFEFFa: b\r\nc: |\r\n  d\r\n  e\r\n");

        assertThat(map.entries().get(0).key().location()).hasToString("file.yml:1:1");
        assertThat(map.find("c").orElseThrow().value())
                .isInstanceOfSatisfying(
                        YamlText.class, text -> assertThat(text.text()).isEqualTo("d\ne\n"));
    }

    @Test
    void readsAnEmptyDocumentAsNothing() {
        assertThat(read("# only a comment\n").orElseThrow().isNothing()).isTrue();
    }

    @Test
    void mergesMapsWithTheOwnKeysFirst() {
        YamlMap map = map("x: &x {a: 1, b: 1}\ny: &y {b: 2, c: 2}\nz: {<<: [*x, *y], a: 0}\n");
        YamlMap merged = (YamlMap) map.find("z").orElseThrow().value();

        assertThat(merged.entries())
                .extracting(entry -> entry.key().text() + ((YamlText) entry.value()).text())
                .containsExactly("a0", "b1", "c2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: b: c                 |1:5 |': ' where no key is expected",
                "a: 'b                   |1:4 |a quote is opened and not closed",
                "a: [b, c                |1:4 |a value begins with a bracket and goes on after it, or the bracket is not closed",
                "a: @b                   |1:4 |a character that YAML reserves and that cannot stand here",
                "a: *b                   |1:4 |an alias without an anchor: found undefined alias b",
                "a: &b [*b]              |1:4 |this contains an alias to itself",
                "{a: 1, a: 2}            |1:8 |key 'a' is there twice, first in line 1",
                "? [a]: b                |1:3 |a key is a list or a map",
            })
    void explainsWhatIsNoYaml(String text, String place, String found) {
        assertThat(onlyProblem(text)).satisfies(problem -> {
            assertThat(problem.location()).hasToString("file.yml:" + place);
            assertThat(problem.found()).isEqualTo(found);
            assertThat(problem.isError()).isTrue();
        });
    }

    @Test
    void explainsATab() {
        assertThat(onlyProblem("a:\n\tb: c\n"))
                .hasToString("file.yml:2:1: a tab stands here; YAML is indented with spaces only; replace the tab");
    }

    @ParameterizedTest
    @CsvSource({"0,a NUL character", "1,the character U+0001", "127,the character U+007F", "65534,the character U+FFFE"
    })
    void refusesCharactersThatNobodySees(int character, String found) {
        assertThat(onlyProblem("a: b\nc: d" + Character.toString(character) + "\n"))
                .satisfies(problem -> {
                    assertThat(problem.location()).hasToString("file.yml:2:5");
                    assertThat(problem.found()).startsWith(found);
                });
    }

    @Test
    void acceptsOtherScripts() {
        assertThat(map("größe: 日本語 😀").find("größe")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? "})
    void refusesDeepNestingInsteadOfEndingTheStack(String level) {
        assertThat(onlyProblem(level.repeat(2000))).satisfies(problem -> {
            assertThat(problem.found()).isEqualTo("lists and maps are nested more than 100 deep");
            assertThat(problem.location().line()).isEqualTo(1);
        });
    }

    @Test
    void acceptsSensibleNesting() {
        assertThat(read("[".repeat(99) + "]".repeat(99))).isPresent();
    }

    @Test
    void refusesABombOfAliases() {
        String bomb = IntStream.range(1, 10)
                .mapToObj(level -> "a" + level + ": &a" + level + " ["
                        + String.join(", ", java.util.Collections.nCopies(9, "*a" + (level - 1))) + "]\n")
                .collect(Collectors.joining("", "a0: &a0 [lol]\n", ""));

        assertThat(onlyProblem(bomb).found()).isEqualTo("more than 50 aliases of lists and maps");
    }

    @Test
    void readsDoublingAliasesBelowTheLimitOnce() {
        String doubling = IntStream.range(1, 25)
                .mapToObj(level -> "a" + level + ": &a" + level + " [*a" + (level - 1) + ", *a" + (level - 1) + "]\n")
                .collect(Collectors.joining("", "a0: &a0 [lol]\n", ""));

        assertThat(map(doubling).entries()).hasSize(25);
    }

    @Test
    void refusesALargeFile() {
        assertThat(onlyProblem("#".repeat(Yaml.MAX_LENGTH + 1)))
                .hasToString("file.yml: the file has 1048577 characters; "
                        + "at most 1048576 are read; check that this is the right file");
    }

    @Test
    void warnsOfASecondDocument() {
        assertThat(read("a: b\n---\nc: d\n")).isPresent();
        assertThat(problems.all())
                .extracting(Problem::toString, Problem::isError)
                .containsExactly(org.assertj.core.api.Assertions.tuple(
                        "file.yml:3:1: a second YAML document begins here; "
                                + "AWS reads only the first one; remove the line '---' or what follows it",
                        false));
    }

    private Problem onlyProblem(String text) {
        assertThat(read(text)).isEmpty();
        List<Problem> all = problems.all();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private YamlMap map(String text) {
        YamlMap map = (YamlMap) read(text).orElseThrow();
        assertThat(problems.all()).isEmpty();
        return map;
    }

    private Optional<YamlNode> read(String text) {
        return Yaml.read(text, "file.yml", problems);
    }
}
