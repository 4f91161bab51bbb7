package io.github.codesuite.spec.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.codesuite.problem.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpecFileTest {

    private final Problems problems = new Problems();

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("buildspec.yml");
    }

    @Test
    void readsUtf8() throws IOException {
        Files.writeString(file, "größe: 😀\n");

        assertThat(read()).contains("größe: 😀\n");
    }

    @Test
    void saysWhereAFileIsNotUtf8() throws IOException {
        Files.write(file, "a: b\nc: größe\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(read()).isEmpty();
        assertThat(problems.all())
                .hasToString("[buildspec.yml:2:6: a byte that is not UTF-8; save the file as UTF-8 text]");
    }

    @Test
    void refusesAFileThatEndsWithinACharacter() throws IOException {
        Files.write(file, new byte[] {'a', (byte) 0xC3});

        assertThat(read()).isEmpty();
        assertThat(problems.hasErrors()).isTrue();
    }

    @Test
    void refusesUtf16() throws IOException {
        Files.write(file, "version: 0.2\n".getBytes(StandardCharsets.UTF_16LE));

        assertThat(read().flatMap(text -> Yaml.read(text, "buildspec.yml", problems)))
                .isEmpty();
        assertThat(problems.all())
                .hasToString("[buildspec.yml:1:2: a NUL character, as in a binary file or one in UTF-16; "
                        + "save the file as UTF-8 text]");
    }

    @Test
    void readsNoMoreOfALargeFileThanNeeded() throws IOException {
        Files.write(file, new byte[Yaml.MAX_LENGTH + 1]);

        assertThat(read()).isEmpty();
        assertThat(problems.all())
                .hasToString(
                        "[buildspec.yml: the file has more than 1048576 bytes; check that this is the right file]");
    }

    @Test
    void throwsWhereThereIsNoFile() {
        assertThatThrownBy(this::read).isInstanceOf(NoSuchFileException.class);
    }

    private Optional<String> read() throws IOException {
        return SpecFile.read(file, "buildspec.yml", problems);
    }
}
