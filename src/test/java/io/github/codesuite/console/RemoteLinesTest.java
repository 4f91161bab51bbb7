package io.github.codesuite.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteLinesTest {

    private final RecordedConsole console = new RecordedConsole();
    private final RemoteLines remote = new RemoteLines(console, "| ", "target/build.log");

    @ParameterizedTest
    @ValueSource(
            strings = {"plain", "  indented\ttab", "std::vector<int> a;", "Ünïcödé ✓", "## title", "[INFO] ok", ""})
    void passesHarmlessLinesRaw(String line) {
        remote.line(line);

        assertThat(console.lines()).containsExactly("I | " + line);
    }

    static Stream<Arguments> harmful() {
        return Stream.of(
                arguments("colours", "\u001b[1;31mred\u001b[0m", "red"),
                arguments("moving the cursor", "a\u001b[2Jb\u001b[1A", "ab"),
                arguments("eight-bit sequences", "a\u009b31mb", "ab"),
                arguments("a terminal's title", "a\u001b]0;owned\u0007b", "ab"),
                arguments("a hyperlink", "\u001b]8;;http://x\u001b\\a", "a"),
                arguments("an open sequence", "a\u001b", "a"),
                arguments("bell and nul", "a\u0007\u0000b", "a??b"),
                arguments("direction of writing", "a\u202eb", "a?b"),
                arguments("separators of lines", "a\u2028b", "a?b"),
                arguments("a progress bar", "10 %\r50 %\r100 %\r", "100 %"),
                arguments("GitHub's commands", "::set-output name=a::b", ": :set-output name=a::b"),
                arguments("indented commands", "  ::error::x", "  : :error::x"),
                arguments("hidden commands", ":\u001b[0m:error::x", ": :error::x"),
                arguments("GitHub's old form", "x ##[add-path]/tmp", "x # #[add-path]/tmp"),
                arguments("Azure's commands", "##vso[task.complete]", "# #vso[task.complete]"),
                arguments("TeamCity's messages", "##teamcity[buildStop]", "# #teamcity[buildStop]"),
                arguments("GitLab's sections", "section_start:1560896352:a\r\u001b[0K", "section_start :1560896352:a"),
                arguments("ends of sections", "a section_end:1:b", "a section_end :1:b"));
    }

    @ParameterizedTest
    @MethodSource("harmful")
    void neutralises(String what, String raw, String expected) {
        assertThat(RemoteText.harmless(raw)).as(what).isEqualTo(expected);
    }

    @Test
    void makesALineOfEachLine() {
        remote.line("a\r\n\n::b\n");

        assertThat(console.lines()).containsExactly("I | a", "I | ", "I | : :b");
    }

    @Test
    void boundsLinesAndSaysWhereTheRestIs() {
        remote.line("x".repeat(2000));
        remote.line("x".repeat(1999) + "\ud83d\ude00 and more");

        assertThat(console.lines())
                .containsExactly(
                        "I | " + "x".repeat(2000),
                        "I | " + "x".repeat(1999) + " ... (2010 characters, the whole line is in target/build.log)");
    }
}
