package io.github.codesuite.wire.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The kept corpus, changed at random in ways that are the same each time. */
class WireMutationsTest {

    private static final int ROUNDS = 2_000;
    private static final List<String> TOKENS = List.of(
            "{",
            "}",
            "[",
            "]",
            "\"",
            ":",
            ",",
            "null",
            "true",
            "1e999",
            "-0",
            "\\u0000",
            "<",
            ">",
            "</",
            "&",
            "&#0;",
            "<!--",
            "<![CDATA[",
            "%",
            "%00",
            "%2f",
            "%2e%2e",
            "..",
            "//",
            "=",
            ".",
            ".member.1",
            "?",
            "+",
            "\u00e9",
            "\ud83d",
            "\n");

    private final FuzzTargets targets = new FuzzTargets();
    private final Random random = new Random(20261124);

    @TestFactory
    Stream<DynamicTest> noChangeOfTheCorpusIsADefect() {
        return Stream.of(
                test("json", targets::json),
                test("restJson", targets::restJson),
                test("query", targets::query),
                test("xml", targets::xml),
                test("path", targets::path));
    }

    private DynamicTest test(String name, Consumer<byte[]> target) {
        return DynamicTest.dynamicTest(name, () -> {
            List<byte[]> corpus = corpus(name);
            assertThat(corpus).isNotEmpty();
            corpus.forEach(target);
            for (int round = 0; round < ROUNDS; round++) {
                run(target, mutated(corpus));
            }
        });
    }

    private static void run(Consumer<byte[]> target, byte[] input) {
        try {
            target.accept(input);
        } catch (AssertionError | RuntimeException defect) {
            throw new AssertionError("for the bytes " + HexFormat.of().formatHex(input), defect);
        }
    }

    private byte[] mutated(List<byte[]> corpus) {
        byte[] input = corpus.get(random.nextInt(corpus.size()));
        for (int change = random.nextInt(4); change >= 0; change--) {
            input = changed(input, corpus.get(random.nextInt(corpus.size())));
        }
        return input;
    }

    private byte[] changed(byte[] input, byte[] other) {
        int from = random.nextInt(input.length + 1);
        int to = Math.min(input.length, from + random.nextInt(16));
        return switch (random.nextInt(5)) {
            case 0 -> spliced(input, from, to, new byte[0]);
            case 1 -> spliced(input, from, from, token());
            case 2 -> spliced(input, from, to, token());
            case 3 -> spliced(input, from, from, Arrays.copyOfRange(other, 0, random.nextInt(other.length + 1)));
            default -> spliced(input, from, to, new byte[] {(byte) random.nextInt(256)});
        };
    }

    private byte[] token() {
        return TOKENS.get(random.nextInt(TOKENS.size())).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] spliced(byte[] input, int from, int to, byte[] middle) {
        byte[] result = Arrays.copyOf(input, from + middle.length + input.length - to);
        System.arraycopy(middle, 0, result, from, middle.length);
        System.arraycopy(input, to, result, from + middle.length, input.length - to);
        return result;
    }

    private static List<byte[]> corpus(String name) throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(WireMutationsTest.class.getResource("WireFuzzTestInputs/" + name))
                .toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(WireMutationsTest::read).toList();
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
