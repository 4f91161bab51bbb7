package io.github.codesuite.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.codesuite.cloud.Download;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HttpDownloadTest {

    private final Download download = new HttpDownload(Optional.empty(), Duration.ofSeconds(5), Duration.ofMillis(500));

    @Test
    void readsABodyOfAnySizeAndWhenItWasChangedLast() throws Exception {
        String body = "0123456789".repeat(200_000);
        try (Recorder outside = Recorder.always("HTTP/1.1 200 -\r\nLast-Modified: Thu, 1 Jan 2015 00:00:00 GMT\r\n"
                + "Content-Length: " + body.length() + "\r\n\r\n" + body)) {
            Optional<String> read = download.get(outside.uri(), (content, changed) -> {
                assertThat(changed).contains(Instant.parse("2015-01-01T00:00:00Z"));
                return text(content);
            });
            assertThat(read).contains(body);
            assertThat(outside.only().header("Authorization")).isEmpty();
        }
    }

    @Test
    void tellsAMissingFileFromEveryOtherAnswer() throws Exception {
        try (Recorder outside = Recorder.always(Recorder.answer(404, "text/plain", "no"))) {
            assertThat(download.get(outside.uri(), (content, changed) -> text(content)))
                    .isEmpty();
        }
        try (Recorder outside = Recorder.always(Recorder.answer(503, "text/plain", "no"))) {
            assertThatThrownBy(() -> download.get(outside.uri(), (content, changed) -> text(content)))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("503");
        }
    }

    @Test
    void followsARedirect() throws Exception {
        try (Recorder mirror = Recorder.always(Recorder.answer(200, "text/plain", "jar"));
                Recorder outside = Recorder.always(
                        "HTTP/1.1 302 -\r\nLocation: " + mirror.uri() + "\r\nContent-Length: 0\r\n\r\n")) {
            assertThat(download.get(outside.uri(), (content, changed) -> text(content)))
                    .contains("jar");
        }
    }

    @Test
    void aRedirectLeadsToNoOtherMachineWithoutEncryption() throws Exception {
        try (Recorder elsewhere = Recorder.always(Recorder.answer(200, "text/plain", "jar"));
                Recorder outside = Recorder.always(
                        "HTTP/1.1 302 -\r\nLocation: http://elsewhere.example/jar\r\nContent-Length: 0\r\n\r\n")) {
            Download proxied = new HttpDownload(
                    Optional.of(ProxySettings.of("127.0.0.1", elsewhere.uri().getPort())),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(5));
            assertThatThrownBy(() -> proxied.get(outside.uri(), (content, changed) -> text(content)))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("redirected to http://elsewhere.example/jar, which is not https");
            assertThat(elsewhere.received()).isEmpty();
        }
    }

    @Test
    void redirectsThatGoOnAreAFailure() throws Exception {
        try (Recorder outside = Recorder.always("HTTP/1.1 302 -\r\nLocation: /again\r\nContent-Length: 0\r\n\r\n")) {
            assertThatThrownBy(() -> download.get(outside.uri(), (content, changed) -> text(content)))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("more than 5 times");
        }
    }

    @Test
    void aBodyThatEndsTooEarlyIsAFailure() throws Exception {
        try (Recorder outside =
                Recorder.always("HTTP/1.1 200 -\r\nContent-Length: 10\r\nConnection: close\r\n\r\nhalf")) {
            assertThatThrownBy(() -> download.get(outside.uri(), (content, changed) -> text(content)))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("GET " + outside.uri());
        }
    }

    @Test
    void plainHttpIsForThisMachineOnly() {
        assertThatThrownBy(
                        () -> download.get(URI.create("http://mirror.example/a"), (content, changed) -> text(content)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("https");
    }

    private static String text(InputStream content) throws IOException {
        return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    }
}
