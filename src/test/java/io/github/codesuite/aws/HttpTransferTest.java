package io.github.codesuite.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.codesuite.aws.Recorder.Received;
import io.github.codesuite.cloud.Transfer;
import io.github.codesuite.value.Secret;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpTransferTest {

    private static final Secret TOKEN = Secret.of("t0ken");
    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    @Test
    void putsAFileAsUserAws() throws Exception {
        Path file = Files.writeString(folder.resolve("a.jar"), "content");
        try (Recorder repository = Recorder.always(Recorder.answer(201, "text/plain", "made"))) {
            Transfer.Answer answer = transfer().put(repository.uri().resolve("/maven/a.jar"), file, TOKEN);

            assertThat(answer).isEqualTo(new Transfer.Answer(201, "made"));
            Received request = repository.only();
            assertThat(request.line()).isEqualTo("PUT /maven/a.jar HTTP/1.1");
            assertThat(request.header("Content-Length")).isEqualTo("7");
            assertThat(request.header("Authorization")).isEqualTo("Basic " + base64("aws:t0ken"));
            assertThat(request.text()).isEqualTo("content");
        }
    }

    @Test
    void streamsAContentWithABearerToken() throws Exception {
        try (Recorder repository = Recorder.always(Recorder.answer(200, "text/plain", "ok"))) {
            byte[] text = "{\"made\":\"while sent\"}".getBytes(StandardCharsets.UTF_8);
            Transfer.Content content =
                    new Transfer.Content("application/json", text.length, () -> new ByteArrayInputStream(text));
            assertThat(transfer().putAsBearer(repository.uri().resolve("/npm/@a%2fb"), content, TOKEN))
                    .isEqualTo(new Transfer.Answer(200, "ok"));
            Received request = repository.only();
            assertThat(request.line()).isEqualTo("PUT /npm/@a%2fb HTTP/1.1");
            assertThat(request.header("Authorization")).isEqualTo("Bearer t0ken");
            assertThat(request.header("Content-Type")).isEqualTo("application/json");
            assertThat(request.header("Content-Length")).isEqualTo("21");
            assertThat(request.text()).isEqualTo("{\"made\":\"while sent\"}");
        }
    }

    @Test
    void postsAContentAsUserAws() throws Exception {
        try (Recorder repository = Recorder.always(Recorder.answer(200, "text/plain", "ok"))) {
            Transfer.Content content = new Transfer.Content(
                    "multipart/form-data; boundary=b", 3, () -> new ByteArrayInputStream(new byte[] {'a', 'b', 'c'}));
            transfer().post(repository.uri().resolve("/pypi/"), content, TOKEN);
            Received request = repository.only();
            assertThat(request.line()).isEqualTo("POST /pypi/ HTTP/1.1");
            assertThat(request.header("Authorization")).isEqualTo("Basic " + base64("aws:t0ken"));
            assertThat(request.header("Content-Type")).isEqualTo("multipart/form-data; boundary=b");
            assertThat(request.text()).isEqualTo("abc");
        }
    }

    @Test
    void cutsARequestOffWhoseContentHasChanged() {
        try (Recorder repository = Recorder.always(Recorder.answer(200, "text/plain", "ok"))) {
            InputStream broken = new InputStream() {
                @Override
                public int read() throws IOException {
                    throw new Transfer.ChangedContent("a.tgz has changed");
                }

                @Override
                public int read(byte[] buffer, int offset, int length) throws IOException {
                    return read();
                }
            };
            Transfer.Content content = new Transfer.Content(
                    "text/plain", 4, () -> new SequenceInputStream(new ByteArrayInputStream(new byte[3]), broken));
            assertThatThrownBy(() -> transfer().putAsBearer(repository.uri(), content, TOKEN))
                    .isInstanceOf(Transfer.ChangedContent.class)
                    .hasMessage("a.tgz has changed");
            assertThat(repository.received())
                    .allSatisfy(request -> assertThat(request.text()).hasSizeLessThan(4));
        }
    }

    @Test
    void usesAConnectionAgain() throws Exception {
        try (Recorder repository = Recorder.always(Recorder.answer(200, "text/plain", ""))) {
            Transfer transfer = transfer();
            transfer.put(repository.uri(), new byte[] {1}, TOKEN);
            transfer.put(repository.uri(), new byte[] {2}, TOKEN);
            assertThat(repository.received()).extracting(Received::connection).containsExactly(1, 1);
        }
    }

    @Test
    void handsARefusalBack() throws Exception {
        try (Recorder repository = Recorder.always(Recorder.answer(409, "text/plain", "differs"))) {
            Transfer.Answer answer = transfer().put(repository.uri(), new byte[0], TOKEN);
            assertThat(answer.isSuccess()).isFalse();
            assertThat(answer.status()).isEqualTo(409);
        }
    }

    @Test
    void keepsTheBeginningOfALongAnswer() throws Exception {
        try (Recorder repository = Recorder.always(Recorder.answer(500, "text/plain", "x".repeat(200_000)))) {
            assertThat(transfer().put(repository.uri(), new byte[0], TOKEN).body())
                    .hasSize(64 * 1024);
        }
    }

    @Test
    void followsNoRedirect() throws Exception {
        try (Recorder elsewhere = Recorder.always(Recorder.answer(200, "text/plain", ""));
                Recorder repository = Recorder.always(
                        "HTTP/1.1 302 -\r\nLocation: " + elsewhere.uri() + "\r\nContent-Length: 0\r\n\r\n")) {
            assertThat(transfer().put(repository.uri(), new byte[0], TOKEN).status())
                    .isEqualTo(302);
            assertThat(elsewhere.received()).isEmpty();
        }
    }

    @Test
    void tellsMissingFromFailed() throws Exception {
        try (Recorder repository = new Recorder((request, number) -> Optional.of(
                number == 1
                        ? Recorder.answer(404, "text/plain", "no")
                        : number == 2
                                ? Recorder.answer(200, "text/xml", "<m/>")
                                : Recorder.answer(403, "text/plain", "no")))) {
            Transfer transfer = transfer();
            assertThat(transfer.get(repository.uri(), TOKEN)).isEmpty();
            assertThat(transfer.get(repository.uri(), TOKEN))
                    .hasValueSatisfying(body ->
                            assertThat(body).asString(StandardCharsets.UTF_8).isEqualTo("<m/>"));
            assertThatThrownBy(() -> transfer.get(repository.uri(), TOKEN))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("403");
        }
    }

    @Test
    void givesUpWhereNothingMoves() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        try (Recorder silent = new Recorder((request, number) -> {
            awaits(over);
            return Optional.empty();
        })) {
            Transfer transfer = new HttpTransfer(LONG, Duration.ofMillis(200));
            assertThatThrownBy(() -> transfer.put(silent.uri(), new byte[0], TOKEN))
                    .isInstanceOf(HttpTimeoutException.class)
                    .hasMessageContaining("stood still for 200 ms");
            over.countDown();
        }
    }

    @Test
    void saysWhatWasAskedWhenTheConnectionEnds() {
        try (Recorder rude = new Recorder((request, number) -> Optional.empty())) {
            assertThatThrownBy(() -> transfer().put(rude.uri(), new byte[] {1}, TOKEN))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("PUT " + rude.uri());
            assertThat(rude.received()).hasSize(1);
        }
    }

    @Test
    void sendsNoTokenInTheClearToAnotherMachine() {
        assertThatThrownBy(() -> transfer().put(URI.create("http://repo.example/maven/a.jar"), new byte[0], TOKEN))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("https only");
    }

    @Test
    void goesThroughTheProxyOfTheSettings() {
        try (Recorder proxy = Recorder.always("HTTP/1.1 407 -\r\nContent-Length: 0\r\n\r\n")) {
            Transfer transfer = new HttpTransfer(ProxySettings.of("127.0.0.1", proxy.port()), LONG, LONG);
            assertThatThrownBy(() -> transfer.put(URI.create("https://repo.invalid/maven/a.jar"), new byte[0], TOKEN))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("answered 407");
            assertThat(proxy.only().line()).isEqualTo("CONNECT repo.invalid:443 HTTP/1.1");
            assertThat(proxy.only().header("Authorization")).isEmpty();
        }
    }

    @Test
    void reachesThisMachineWithoutTheProxy() throws Exception {
        try (Recorder proxy = Recorder.always(Recorder.answer(502, "text/plain", ""));
                Recorder repository = Recorder.always(Recorder.answer(200, "text/plain", ""))) {
            ProxySettings settings =
                    new ProxySettings("127.0.0.1", proxy.port(), "ann", Secret.of("pr0xy"), List.of("*.corp.example"));
            new HttpTransfer(settings, LONG, LONG).put(repository.uri(), new byte[0], TOKEN);
            assertThat(proxy.received()).isEmpty();
            assertThat(repository.only().header("Proxy-Authorization")).isEmpty();
        }
    }

    private static Transfer transfer() {
        return new HttpTransfer(LONG, LONG);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void awaits(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
