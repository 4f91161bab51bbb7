package io.github.codesuite.its;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the README shows is built: each of its XML blocks stands in a POM of src/it, indentation and version aside. */
class ReadmeSnippetsTest {

    private static final Pattern BLOCK = Pattern.compile("```xml\n(.*?)```", Pattern.DOTALL);

    @Test
    void everyXmlBlockStandsInAPomThatIsBuilt() throws IOException {
        List<String> poms = poms();
        List<String> blocks = BLOCK.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map((MatchResult block) -> plain(block.group(1)))
                .toList();

        assertThat(blocks)
                .isNotEmpty()
                .allSatisfy(block -> assertThat(poms).as(block).anyMatch(pom -> pom.contains(block)));
    }

    private static List<String> poms() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/it"))) {
            return files.filter(file -> file.endsWith("pom.xml") || file.endsWith("extensions.xml"))
                    .map(ReadmeSnippetsTest::read)
                    .map(ReadmeSnippetsTest::plain)
                    .toList();
        }
    }

    private static String plain(String xml) {
        return xml.replace("@project.version@", "0.1.0-SNAPSHOT")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
