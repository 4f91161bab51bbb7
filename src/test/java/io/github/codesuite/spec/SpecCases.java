package io.github.codesuite.spec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.codesuite.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Cases of a reader in a table beside its test: after {@code === title} the document, after {@code >>>} every problem
 * that it must have, and no other. {@code E} is an error, {@code W} a warning, {@code L} what the local cloud refuses,
 * {@code I} what it ignores.
 */
public final class SpecCases {

    private SpecCases() {}

    /** One test for each case. */
    public static Stream<DynamicTest> of(Class<?> test, String table, Function<String, List<String>> reader) {
        List<String> cases = Arrays.stream(resource(test, table).split("(?m)^=== ", -1))
                .filter(text -> !text.isBlank())
                .toList();
        assertThat(cases).hasSizeGreaterThan(10);
        return cases.stream().map(text -> {
            String title = text.lines().findFirst().orElseThrow();
            String[] halves = text.substring(title.length() + 1).split("(?m)^>>>\n", 2);
            assertThat(halves).as(title).hasSize(2);
            List<String> expected =
                    halves[1].lines().filter(line -> !line.isBlank()).toList();
            return DynamicTest.dynamicTest(
                    title, () -> assertThat(reader.apply(halves[0])).isEqualTo(expected));
        });
    }

    /** A file beside a test. */
    public static String resource(Class<?> test, String name) {
        try (InputStream input = Objects.requireNonNull(test.getResourceAsStream(name), name)) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** Problems as they stand in a table. */
    public static List<String> lines(List<Problem> found, List<Problem> refused, List<Problem> ignored) {
        List<String> lines = new ArrayList<>();
        found.forEach(problem -> lines.add((problem.isError() ? "E " : "W ") + problem));
        refused.forEach(problem -> lines.add("L " + problem));
        ignored.forEach(problem -> lines.add("I " + problem));
        return lines;
    }
}
