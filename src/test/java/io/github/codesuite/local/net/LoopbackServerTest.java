package io.github.codesuite.local.net;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.codesuite.poll.Ticker;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rows of the threat model that concern every server on loopback, as bytes on a socket. */
class LoopbackServerTest {

    private static final LoopbackLimits LIMITS =
            new LoopbackLimits(2000, 100, 2, Duration.ofMillis(300), Duration.ofSeconds(20));

    private final List<LoopbackRequest> seen = new CopyOnWriteArrayList<>();
    private final LoopbackServer server = LoopbackServer.start("test-site", this::answer, LIMITS, Ticker.system());
    private final RawHttp http = new RawHttp(server.port());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void handsADecodedPathAndTheBodyToTheSite() throws IOException {
        RawHttp.Answer answer = http.ask("PUT /maven/a%20b/c+d%C3%A4/?q=%2F", "body".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("PUT body\n");
        assertThat(seen).singleElement().satisfies(request -> {
            assertThat(request.segments()).containsExactly("maven", "a b", "c+dä");
            assertThat(request.isFolder()).isTrue();
            assertThat(request.query()).isEqualTo("q=%2F");
            assertThat(request.header("HOST")).hasValue("127.0.0.1:" + server.port());
        });
    }

    @Test
    void takesABodyWithoutALength() throws IOException {
        RawHttp.Answer answer = http.send("PUT /a HTTP/1.1\r\nHost: localhost:" + server.port()
                + "\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n");
        assertThat(answer.body()).isEqualTo("PUT abcde\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "PUT", "POST", "DELETE", "OPTIONS", "PATCH", "TRACE"})
    void refusesAForeignHostForAllMethodsAndPaths(String method) throws IOException {
        for (String path : List.of("/", "/health", "/maven/a/b/", "/../x")) {
            assertThat(withHost(method + " " + path, "evil.example:" + server.port())
                            .status())
                    .isEqualTo(403);
        }
        assertThat(seen).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "127.0.0.1", "127.0.0.1:1", "[::1]:PORT", "127.0.0.1.evil.example:PORT", ""})
    void refusesEveryHostThatIsNotThisServer(String host) throws IOException {
        assertThat(withHost("GET /", host.replace("PORT", "" + server.port())).status())
                .isEqualTo(403);
        assertThat(seen).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bucket.localhost:PORT", "my.bucket-1.LOCALHOST:PORT"})
    void takesABucketInTheHostsName(String host) throws IOException {
        assertThat(withHost("GET /", host.replace("PORT", "" + server.port())).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bucket.localhost",
                "bucket.localhost:1",
                "bucket.localhost.evil:PORT",
                "a_b.localhost:PORT",
                ".localhost:PORT"
            })
    void refusesOtherNamesThatLookLikeABucket(String host) throws IOException {
        assertThat(withHost("GET /", host.replace("PORT", "" + server.port())).status())
                .isEqualTo(403);
        assertThat(seen).isEmpty();
    }

    @Test
    void letsNoReplyWaitForTheClientsConfirmationOfItsHead() {
        assertThat(System.getProperty("sun.net.httpserver.nodelay")).isEqualTo("true");
    }

    @Test
    void refusesAMissingOrSecondHost() throws IOException {
        String host = "Host: 127.0.0.1:" + server.port() + "\r\n";
        assertThat(http.send("GET / HTTP/1.1\r\nConnection: close\r\n\r\n").status())
                .isEqualTo(403);
        assertThat(http.send("GET / HTTP/1.1\r\n" + host + host + "Connection: close\r\n\r\n")
                        .status())
                .isEqualTo(403);
        assertThat(seen).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Origin: https://evil.example",
                "Origin: null",
                "Origin: http://127.0.0.1:1",
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site"
            })
    void refusesWhatAForeignPageSends(String header) throws IOException {
        assertThat(http.ask("PUT /a", new byte[] {1}, header).status()).isEqualTo(403);
        assertThat(http.ask("GET /a", header).status()).isEqualTo(403);
        assertThat(seen).isEmpty();
    }

    @Test
    void answersItsOwnPages() throws IOException {
        String origin = "Origin: http://127.0.0.1:" + server.port();
        assertThat(http.ask("GET /a", origin, "Sec-Fetch-Site: same-origin").status())
                .isEqualTo(200);
    }

    @Test
    void allowsNoOtherOriginAnything() throws IOException {
        RawHttp.Answer preflight =
                http.ask("OPTIONS /a", "Access-Control-Request-Method: PUT", "Origin: https://evil.example");
        RawHttp.Answer plain = http.ask("GET /a");

        assertThat(List.of(preflight, plain))
                .allSatisfy(answer -> assertThat(answer.head()).doesNotContainIgnoringCase("access-control-"));
        assertThat(plain.header("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(plain.header("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/a/../../x",
                "/a/..",
                "/./a",
                "/%2e%2e/x",
                "/a/%2E%2e/x",
                "/a/.%2e/x",
                "/a%00.jar",
                "/a%0d%0aSet-Cookie:x",
                "/a%252e%252e/x",
                "/a%25/x",
                "/a%2fb",
                "/a%5c..%5cb",
                "/a\\..\\b",
                "/a//b",
                "//evil.example/a",
                "//",
                "/a%c0%aeb",
                "/a%zz",
                "http://evil.example/a",
                "/a|b"
            })
    void refusesAPathThatCouldMeanAnother(String path) throws IOException {
        assertThat(http.ask("PUT " + path).status()).isEqualTo(400);
        assertThat(seen).isEmpty();
    }

    @Test
    void refusesOverlongNamesAndPaths() throws IOException {
        assertThat(http.ask("GET /" + "a".repeat(4096)).status()).isEqualTo(414);
        assertThat(http.ask("GET /" + "a".repeat(256)).status()).isEqualTo(414);
        assertThat(http.ask("GET /" + "%C3%A4".repeat(128)).status()).isEqualTo(414);
        assertThat(http.ask("GET /" + "a".repeat(255)).status()).isEqualTo(200);
    }

    @Test
    void refusesLongHeaders() throws IOException {
        assertThat(http.ask("GET /a", "X-Long: " + "a".repeat(3000)).status()).isEqualTo(431);
        assertThat(seen).isEmpty();
    }

    @Test
    void refusesALongBodyByItsLengthAndByItsBytes() throws IOException {
        assertThat(http.ask("PUT /a", new byte[101]).status()).isEqualTo(413);
        assertThat(seen).isEmpty();
        String chunk = "c8\r\n" + "x".repeat(200) + "\r\n0\r\n\r\n";
        assertThat(http.ask("PUT /a", "Transfer-Encoding: chunked\r\n\r\n" + chunk)
                        .status())
                .isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource({"'Content-Length: 1\r\nContent-Length: 2'", "'Content-Length: 1\r\nTransfer-Encoding: chunked'"})
    void refusesALengthThatIsSaidTwice(String headers) throws IOException {
        assertThat(http.ask("PUT /a", headers).status()).isEqualTo(400);
        assertThat(seen).isEmpty();
    }

    @Test
    void hangsUpOnAClientThatStandsStill() throws IOException {
        RawHttp.Answer answer = http.ask("PUT /a", "Content-Length: 50");
        assertThat(answer.head()).isEmpty();
    }

    /** As many as there are threads, and more: each holds one until its time is over. */
    @Test
    void answersOthersWhileHeadsDoNotEnd() throws IOException {
        List<Socket> halves = new ArrayList<>();
        try {
            for (int number = 0; number < 3 * LIMITS.requests(); number++) {
                Socket half = new Socket(InetAddress.getLoopbackAddress(), server.port());
                halves.add(half);
                half.setSoTimeout(30_000);
                half.getOutputStream().write("GET /half HTTP/1.1\r\nHost: local".getBytes(StandardCharsets.UTF_8));
            }

            assertThat(http.ask("GET /a").status()).isEqualTo(200);
            for (Socket half : halves) {
                assertThat(half.getInputStream().read()).as("hung up on").isEqualTo(-1);
            }
        } finally {
            for (Socket half : halves) {
                half.close();
            }
        }
        assertThat(seen).hasSize(1);
    }

    @Test
    void answersHeadWithoutABody() throws IOException {
        RawHttp.Answer answer = http.ask("HEAD /a");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Length")).hasValue("6");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void answersThatThisMachineFailed() throws IOException {
        RawHttp.Answer answer = http.ask("GET /fails");
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.body()).contains("No space left on device");
    }

    @Test
    void servesAsManyAtATimeAsAllowed() throws Exception {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        LoopbackSite counting = request -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            byte[] body = request.body().readAllBytes();
            now.decrementAndGet();
            return LoopbackReply.text(200, "" + body.length);
        };
        try (LoopbackServer small = LoopbackServer.start("small", counting, LIMITS, Ticker.system())) {
            List<Thread> clients = java.util.stream.Stream.generate(() -> new Thread(() -> ask(small.port())))
                    .limit(12)
                    .toList();
            clients.forEach(Thread::start);
            for (Thread client : clients) {
                client.join();
            }
        }
        assertThat(most.get()).isBetween(1, 2);
    }

    @Test
    void listensOnLoopbackOnly() throws Exception {
        List<InetAddress> others = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList();
        for (InetAddress other : others) {
            assertThat(isReachable(other)).as(other.toString()).isFalse();
        }
        assertThat(isReachable(InetAddress.getLoopbackAddress())).isTrue();
    }

    /** It may be writing down the last of what it does, in a folder that whoever closes deletes next. */
    @Test
    void waitsForARequestThatItCutsOff() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean atRest = new AtomicBoolean();
        LoopbackSite busy = request -> {
            begun.countDown();
            while (!Thread.interrupted()) {
                Thread.onSpinWait();
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            atRest.set(true);
            return LoopbackReply.text(200, "done");
        };
        LoopbackServer other = LoopbackServer.start("busy", busy, LIMITS, Ticker.system());
        try (Socket client = new Socket(InetAddress.getLoopbackAddress(), other.port())) {
            client.getOutputStream()
                    .write(("GET /a HTTP/1.1\r\nHost: localhost:" + other.port() + "\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
            other.close();
        }

        assertThat(atRest).isTrue();
    }

    @Test
    void leavesNoThreadBehind() throws Exception {
        LoopbackServer other = LoopbackServer.start("left-over", this::answer, LIMITS, Ticker.system());
        new RawHttp(other.port()).ask("GET /a");
        Set<Thread> threads = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("left-over"))
                .collect(Collectors.toSet());
        assertThat(threads).isNotEmpty().allMatch(Thread::isDaemon);
        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().startsWith("HTTP-Dispatcher"))
                .allMatch(Thread::isDaemon);
        other.close();
        for (Thread thread : threads) {
            thread.join(30_000);
            assertThat(thread.isAlive()).isFalse();
        }
    }

    private LoopbackReply answer(LoopbackRequest request) throws IOException {
        if (request.segments().equals(List.of("fails"))) {
            throw new IOException("No space left on device");
        }
        byte[] body = request.body().readAllBytes();
        seen.add(request);
        return LoopbackReply.text(200, request.method() + " " + new String(body, StandardCharsets.UTF_8));
    }

    private RawHttp.Answer withHost(String line, String host) throws IOException {
        return http.send(line + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
    }

    private static void ask(int port) {
        try {
            new RawHttp(port).ask("PUT /a", new byte[50]);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private boolean isReachable(InetAddress address) {
        try (Socket socket = new Socket(address, server.port())) {
            return socket.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }
}
