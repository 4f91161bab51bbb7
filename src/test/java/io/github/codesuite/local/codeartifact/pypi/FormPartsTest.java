package io.github.codesuite.local.codeartifact.pypi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.codesuite.local.codeartifact.store.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormPartsTest {

    private static final String TYPE = "multipart/form-data; boundary=xyz";

    @Test
    void readsPartsInTheirOrder() throws IOException {
        assertThat(read(TYPE, part("a", "one") + part("b", "") + part("a", "two\r\n") + "--xyz--\r\n"))
                .containsExactly("a=one", "b=", "a=two\r\n");
    }

    @Test
    void takesAPreambleAndAnEpilogueForNothing() throws IOException {
        assertThat(read(TYPE, "preamble\r\n" + part("a", "one") + "--xyz--\r\nepilogue"))
                .containsExactly("a=one");
    }

    @Test
    void anUnreadPartIsPassedOver() throws IOException {
        FormParts parts = FormParts.of(TYPE, stream(part("a", "x".repeat(200_000)) + part("b", "two") + "--xyz--"));
        parts.next();
        assertThat(parts.next().orElseThrow().name()).isEqualTo("b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data; boundary=\"xyz\"", "Multipart/Form-Data;charset=utf-8; BOUNDARY=xyz"})
    void findsTheBoundary(String type) throws IOException {
        assertThat(read(type, part("a", "one") + "--xyz--")).containsExactly("a=one");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Content-Disposition: form-data; name=\"f\"; filename=\"a b.whl\"|a b.whl",
                "content-disposition:form-data; filename=a.whl; name=f|a.whl",
                "Content-Disposition: form-data; name=\"f\"; filename=\"a\\\"b\"|a\"b",
                "Content-Disposition: form-data; name=\"f; filename=x\"; filename=\"y\"|y"
            })
    void readsTheNameOfAFile(String header, String expected) throws IOException {
        FormParts parts = FormParts.of(TYPE, stream("--xyz\r\n" + header + "\r\n\r\nx\r\n--xyz--"));
        assertThat(parts.next().flatMap(FormParts.Part::fileName)).isEqualTo(Optional.of(expected));
    }

    @Test
    void findsTheBoundaryWhereverTheBufferEnds() throws IOException {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            String content =
                    "\r\n--xy".repeat(random.nextInt(20)) + "y".repeat(65_400 + random.nextInt(200)) + "\r\n--x";
            InputStream dripping = new Dripping(stream(part("a", content) + part("b", "end") + "--xyz--"), random);
            assertThat(all(FormParts.of(TYPE, dripping))).containsExactly("a=" + content, "b=end");
        }
    }

    @Test
    void refusesABodyThatEndsWithoutItsLastBoundary() {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> read(TYPE, part("a", "one") + "--xy"));
    }

    private static List<String> read(String type, String body) throws IOException {
        return all(FormParts.of(type, stream(body)));
    }

    private static List<String> all(FormParts parts) throws IOException {
        List<String> all = new ArrayList<>();
        for (Optional<FormParts.Part> part = parts.next(); part.isPresent(); part = parts.next()) {
            String content = new String(part.get().content().readAllBytes(), StandardCharsets.UTF_8);
            all.add(part.get().name() + "=" + content);
        }
        return all;
    }

    private static String part(String name, String content) {
        return "--xyz\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + content + "\r\n";
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Gives as little as it likes at a time, as a network does. */
    private static final class Dripping extends InputStream {

        private final InputStream body;
        private final Random random;

        Dripping(InputStream body, Random random) {
            this.body = body;
            this.random = random;
        }

        @Override
        public int read() throws IOException {
            return body.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return body.read(buffer, offset, Math.min(length, 1 + random.nextInt(40_000)));
        }
    }
}
