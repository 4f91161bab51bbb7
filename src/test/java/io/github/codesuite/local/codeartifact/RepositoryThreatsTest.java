package io.github.codesuite.local.codeartifact;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.codesuite.local.net.RawHttp;
import io.github.codesuite.value.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rows of the threat model for the package repositories, as bytes on a socket. */
class RepositoryThreatsTest {

    private static final String ROOT = "/maven/acme/releases/";
    private static final String JAR = ROOT + "com/example/app/1.0/app-1.0.jar";

    @TempDir
    Path folder;

    private final SettableTicker ticker = new SettableTicker();
    private Repository repository;
    private RawHttp http;

    @BeforeEach
    void open() throws Exception {
        repository = Repository.create(folder.resolve("home"), ticker);
        repository.publish("1.0", "jar");
        http = new RawHttp(repository.endpoint().getPort());
    }

    @AfterEach
    void close() {
        repository.close();
    }

    @Test
    void takesTheTokenAsThePasswordOfAwsAndAsABearer() throws IOException {
        String token = repository.token().reveal();
        assertThat(http.ask("GET " + JAR, repository.basic("aws", token)).status())
                .isEqualTo(200);
        assertThat(http.ask("GET " + JAR, "Authorization: Bearer " + token).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "PUT", "DELETE", "OPTIONS"})
    void answersNothingWithoutAToken(String method) throws IOException {
        String token = repository.token().reveal();
        List<String> wrong = List.of(
                "X-None: none",
                repository.basic("aws", ""),
                repository.basic("aws", "guess"),
                repository.basic("eve", token),
                "Authorization: Bearer " + token + "x",
                "Authorization: Bearer ../tokens/x",
                "Authorization: Basic !!!",
                "Authorization: " + token,
                "Authorization: Digest " + token);
        for (String header : wrong) {
            for (String path : List.of(JAR, ROOT, "/", "/health", "/maven/none/none/x")) {
                RawHttp.Answer answer = http.ask(method + " " + path, header);
                assertThat(answer.status()).as(header + " " + path).isEqualTo(401);
                assertThat(answer.header("WWW-Authenticate")).hasValue("Basic realm=\"codeartifact\"");
            }
        }
    }

    @Test
    void aTokenEndsWithItsTime() throws IOException {
        String token = repository
                .client
                .getAuthorizationToken(get -> get.domain("acme").durationSeconds(900L))
                .authorizationToken();
        ticker.advance(Duration.ofSeconds(899));
        assertThat(http.ask("GET " + JAR, "Authorization: Bearer " + token).status())
                .isEqualTo(200);
        ticker.advance(Duration.ofSeconds(1));
        assertThat(http.ask("GET " + JAR, "Authorization: Bearer " + token).status())
                .isEqualTo(401);
    }

    @Test
    void aTokenOpensItsDomainOnly() throws IOException {
        repository.client.createDomain(create -> create.domain("other"));
        String token = repository
                .client
                .getAuthorizationToken(get -> get.domain("other"))
                .authorizationToken();
        assertThat(http.ask("GET " + JAR, "Authorization: Bearer " + token).status())
                .isEqualTo(403);
        assertThat(http.ask("PUT " + JAR, new byte[1], "Authorization: Bearer " + token)
                        .status())
                .isEqualTo(403);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void keepsOnlyTheHashOfATokenAndForItsOwnerAlone() throws IOException {
        Secret token = repository.token();
        Path tokens = folder.resolve("home/tokens");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(tokens)))
                .isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(tokens)) {
            assertThat(files).isNotEmpty().allSatisfy(file -> {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------");
                assertThat(file.getFileName().toString()).doesNotContain(token.reveal());
                assertThat(Files.readString(file)).doesNotContain(token.reveal());
            });
        }
    }

    @Test
    void forgetsTokensThatHaveExpired() throws IOException {
        repository.token();
        ticker.advance(Duration.ofHours(13));
        repository.token();
        try (Stream<Path> files = Files.list(folder.resolve("home/tokens"))) {
            assertThat(files).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ROOT + "../../../../escaped",
                ROOT + "com/example/../../../../../escaped-1.0.jar",
                ROOT + "%2e%2e/%2e%2e/escaped/app/1.0/app-1.0.jar",
                ROOT + "..%2f..%2fescaped/app/1.0/app-1.0.jar",
                ROOT + "com/example/app/1.1/app-1.1%00.jar",
                ROOT + "com/example/app/1.1/app-1.1-%252e%252e.jar",
                ROOT + "com/example/app/%252e%252e/app-1.1.jar",
                ROOT + "com\\example\\app/1.1/app-1.1.jar",
                ROOT + "com/example/app//app-1.1.jar",
                "//" + "maven/acme/releases/com/example/app/1.1/app-1.1.jar",
                ROOT + "com/example/aux/1.1/aux-1.1.jar",
                ROOT + "com/example/app/1.1/other-1.1.jar",
                ROOT + "com/example/.app/1.1/.app-1.1.jar",
                "http://evil.example" + ROOT + "com/example/app/1.1/app-1.1.jar"
            })
    void refusesAPutThatCouldEscape(String path) throws IOException {
        List<String> before = files();
        String token = "Authorization: Bearer " + repository.token().reveal();
        assertThat(http.ask("PUT " + path, token).status()).isEqualTo(400);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void refusesNamesOfFourKilobytes() throws IOException {
        String token = "Authorization: Bearer " + repository.token().reveal();
        String path = ROOT + "com/example/app/1.1/app-1.1-" + "x".repeat(4096) + ".jar";
        assertThat(http.ask("PUT " + path, new byte[1], token).status()).isEqualTo(414);
    }

    @Test
    void refusesAForeignPageEvenWithAToken() throws IOException {
        String token = "Authorization: Bearer " + repository.token().reveal();
        assertThat(http.ask("GET " + JAR, token, "Origin: https://evil.example").status())
                .isEqualTo(403);
        assertThat(http.send("GET " + JAR + " HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n" + token
                                + "\r\n\r\n")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void takesAChunkedBodyWithoutALength() throws IOException {
        String path = ROOT + "com/example/app/1.1/app-1.1.jar";
        RawHttp.Answer answer = http.send("PUT " + path + " HTTP/1.1\r\nHost: 127.0.0.1:"
                + repository.endpoint().getPort() + "\r\nAuthorization: Bearer "
                + repository.token().reveal()
                + "\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n5\r\nhello\r\n1\r\n!\r\n0\r\n\r\n");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(repository.assets("1.1"))
                .singleElement()
                .satisfies(asset -> assertThat(asset.size()).isEqualTo(6));
    }

    @Test
    void keepsNothingOfABodyThatEndsEarly() throws Exception {
        List<String> before = files();
        String head = "PUT " + ROOT + "com/example/app/1.1/app-1.1.jar HTTP/1.1\r\nHost: 127.0.0.1:"
                + repository.endpoint().getPort() + "\r\nAuthorization: Bearer "
                + repository.token().reveal() + "\r\nContent-Length: 100\r\n\r\n";
        try (java.net.Socket socket = new java.net.Socket(
                java.net.InetAddress.getLoopbackAddress(), repository.endpoint().getPort())) {
            socket.getOutputStream().write((head + "half").getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            assertThat(socket.getInputStream().readAllBytes()).isNotNull();
        }
        assertThat(repository.statuses()).containsExactly("1.0 Published");
        assertThat(files()).containsExactlyInAnyOrderElementsOf(before);
    }

    /** All files of the home and of the folder around it, but for tokens. */
    private List<String> files() throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return List.copyOf(new TreeSet<>(tree.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .filter(file -> !file.contains("tokens"))
                    .toList()));
        }
    }
}
