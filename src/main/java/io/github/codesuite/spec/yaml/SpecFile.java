package io.github.codesuite.spec.yaml;

import io.github.codesuite.problem.Location;
import io.github.codesuite.problem.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The text of a specification's file; never reads more than a specification can have. */
public final class SpecFile {

    private SpecFile() {}

    /**
     * Reads a file in UTF-8.
     *
     * @param source the file's name for messages
     * @return empty where it is too large or not UTF-8
     * @throws IOException if it cannot be read
     */
    public static Optional<String> read(Path file, String source, Problems problems) throws IOException {
        byte[] bytes;
        try (InputStream input = Files.newInputStream(file)) {
            bytes = input.readNBytes(Yaml.MAX_LENGTH + 1);
        }
        if (bytes.length > Yaml.MAX_LENGTH) {
            problems.error(
                    Location.of(source),
                    "the file has more than " + Yaml.MAX_LENGTH + " bytes",
                    "check that this is the right file");
            return Optional.empty();
        }
        return decode(bytes, source, problems);
    }

    private static Optional<String> decode(byte[] bytes, String source, Problems problems) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer characters = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), characters, true);
        String text = characters.flip().toString();
        if (result.isError()) {
            int line = (int) text.chars().filter(character -> character == '\n').count() + 1;
            int column = text.length() - text.lastIndexOf('\n');
            problems.error(
                    Location.of(source, line, column), "a byte that is not UTF-8", "save the file as UTF-8 text");
            return Optional.empty();
        }
        return Optional.of(text);
    }
}
