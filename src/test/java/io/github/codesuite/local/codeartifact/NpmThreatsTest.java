package io.github.codesuite.local.codeartifact;

import static io.github.codesuite.local.codeartifact.NpmDocuments.object;
import static io.github.codesuite.local.codeartifact.NpmDocuments.publication;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.codesuite.local.net.RawHttp;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.codeartifact.model.PackageFormat;

/** The rows of the threat model for npm, as bytes on a socket: a bad document is refused, and nothing has changed. */
class NpmThreatsTest {

    @TempDir
    Path home;

    private FormatClient npm;

    @BeforeEach
    void open() throws IOException {
        npm = FormatClient.create(home, new SettableTicker(), PackageFormat.NPM);
        npm.send("PUT", "app", publication("app", "1.0.0", "one").toString());
    }

    @AfterEach
    void close() {
        npm.close();
    }

    @TestFactory
    Stream<DynamicTest> refusesADocumentThatDoesNotFit() {
        return Stream.of(
                bent("another name", document -> document.addProperty("name", "other")),
                bent("no name", document -> document.remove("name")),
                bent("no versions", document -> document.remove("versions")),
                bent("versions that are a text", document -> document.addProperty("versions", "2.0.0")),
                bent("two versions", document -> object(document, "versions").add("3.0.0", new JsonObject())),
                bent("a version of another name", document -> version(document).addProperty("name", "other")),
                bent(
                        "a version of another number",
                        document -> version(document).addProperty("version", "9.0.0")),
                bent("a wrong shasum", document -> dist(document).addProperty("shasum", "0".repeat(40))),
                bent("a wrong integrity", document -> dist(document).addProperty("integrity", "sha512-AAAA")),
                bent("an integrity without a value", document -> dist(document).addProperty("integrity", "sha512")),
                bent("a wrong length", document -> attachment(document).addProperty("length", 4)),
                bent("a length that is a text", document -> attachment(document).addProperty("length", "3")),
                bent("no base64", document -> attachment(document).addProperty("data", "b!!l")),
                bent("base64 that goes on", document -> attachment(document).addProperty("data", "dHdv=dHdv")),
                bent("no content", document -> attachment(document).remove("data")),
                bent("a tag of another version", document -> tags(document).addProperty("beta", "1.0.0")),
                bent("a tag like a version", document -> tags(document).addProperty("2", "2.0.0")),
                bent(
                        "a second attachment",
                        document -> object(document, "_attachments").add("b.tgz", attachment(document))),
                bent(
                        "a provenance",
                        document -> object(document, "_attachments").add("app.sigstore", new JsonObject())),
                bent("attachments that are none", document -> document.add("_attachments", new JsonPrimitive(1))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{}",
                "{\"name\":\"app\"}",
                "{\"name\":\"app\",}",
                "{'name':'app'}",
                "{\"name\":\"app\"} {}",
                "}}}}}}{{{{",
                "{\"_attachments\":{\"a.tgz\":{\"data\":\"AAAA",
                "{\"_attachments\":{\"a.tgz\":{\"data\":\"AA\\u0041A\"}}}",
                "{\"_attachments\":{\"a.tgz\":{\"data\":\"AAAA\\",
                "{\"_attachments\":[[{\"data\":\"AAAA\"}]]}"
            })
    void refusesWhatIsNoPublication(String body) throws IOException {
        List<String> before = npm.files();
        assertThat(npm.send("PUT", "app", body).status()).isEqualTo(400);
        assertThat(npm.files()).isEqualTo(before);
    }

    @Test
    void refusesADocumentOfBottomlessDepth() throws IOException {
        List<String> before = npm.files();
        for (String open : List.of("[", "{\"a\":")) {
            String body = "{\"name\":\"app\",\"versions\":" + open.repeat(200_000);
            assertThat(npm.send("PUT", "app", body).status()).isEqualTo(400);
        }
        assertThat(npm.files()).isEqualTo(before);
    }

    @Test
    void refusesADocumentThatIsLongBesideItsPackage() throws IOException {
        List<String> before = npm.files();
        JsonObject document = publication("app", "2.0.0", "two");
        document.addProperty("padding", "x".repeat(17 * 1024 * 1024));
        assertThat(npm.send("PUT", "app", document.toString()).status()).isEqualTo(400);
        assertThat(npm.files()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "..",
                "../app",
                "%2e%2e",
                "@..%2fapp",
                "@acme%2f..",
                "@acme%2f..%2fapp",
                "@acme%2f%2e%2e",
                "@acme%252fapp",
                "@acme%5capp",
                "a%2fb",
                ".app",
                "_app",
                "app%00",
                "app%0a",
                "app%20x",
                "@acme",
                "@/app",
                "@acme//app"
            })
    void refusesNamesThatAreNone(String name) throws IOException {
        List<String> before = npm.files();
        RawHttp.Answer answer =
                npm.send("PUT", name, publication("app", "2.0.0", "two").toString());
        assertThat(answer.status()).as(answer.body()).isIn(400, 404);
        assertThat(npm.files()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"..", "1.0", "v1.0.0", "1.0.0/..", "1.0.0 ", "01.0.0", "1.0.0-", "latest", "", "1.0.0\\u0000"})
    void refusesVersionsThatAreNone(String version) throws IOException {
        List<String> before = npm.files();
        JsonObject document = publication("app", "2.0.0", "two");
        String body = document.toString().replace("2.0.0", version);
        assertThat(npm.send("PUT", "app", body).status()).isEqualTo(400);
        assertThat(npm.files()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "app/-/app-..%2f..%2fx.tgz",
                "app/-/..%2fapp-1.0.0.tgz",
                "app/-/app-1.0.0.tgz.tgz",
                "app/-/other-1.0.0.tgz",
                "app/-/app-.tgz",
                "app/-/app-1.0.0.zip",
                "app/-/x/app-1.0.0.tgz"
            })
    void findsNoPackageByAnotherName(String path) throws IOException {
        assertThat(npm.get(path).status()).isIn(400, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "POST"})
    void answersNothingWithoutAToken(String method) throws IOException {
        for (String path :
                List.of("app", "@acme%2fapp", "-/ping", "-/package/app/dist-tags", "app/-/app-1.0.0.tgz", "")) {
            assertThat(npm.http()
                            .ask(method + " " + npm.endpoint().getPath() + path, "X-None: none")
                            .status())
                    .isEqualTo(401);
        }
    }

    @Test
    void aTokenOpensItsDomainOnly() throws IOException {
        npm.client.createDomain(create -> create.domain("other"));
        String token =
                npm.client.getAuthorizationToken(get -> get.domain("other")).authorizationToken();
        for (String request : List.of("GET app", "PUT app", "GET @acme%2fapp", "GET -/ping")) {
            String[] parts = request.split(" ", 2);
            String line = parts[0] + " " + npm.endpoint().getPath() + parts[1];
            assertThat(npm.http().ask(line, "Authorization: Bearer " + token).status())
                    .as(request)
                    .isEqualTo(403);
        }
    }

    @Test
    void keepsNothingOfAPublicationThatEndsEarly() throws Exception {
        List<String> before = npm.files();
        String body = publication("app", "2.0.0", "two".repeat(100_000)).toString();
        String head = "PUT " + npm.endpoint().getPath() + "app HTTP/1.1\r\nHost: 127.0.0.1:"
                + npm.endpoint().getPort() + "\r\n" + npm.authorization() + "\r\nContent-Length: " + body.length()
                + "\r\n\r\n";
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), npm.endpoint().getPort())) {
            socket.getOutputStream()
                    .write((head + body.substring(0, body.length() / 2)).getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            assertThat(socket.getInputStream().readAllBytes()).isNotNull();
        }
        assertThat(npm.files()).isEqualTo(before);
    }

    private DynamicTest bent(String what, Consumer<JsonObject> bend) {
        return DynamicTest.dynamicTest(what, () -> {
            List<String> before = npm.files();
            JsonObject document = publication("app", "2.0.0", "two");
            bend.accept(document);
            RawHttp.Answer answer = npm.send("PUT", "app", document.toString());
            assertThat(answer.status()).as(answer.body()).isEqualTo(400);
            assertThat(answer.body()).startsWith("{\"error\":\"");
            assertThat(npm.files()).isEqualTo(before);
        });
    }

    private static JsonObject version(JsonObject document) {
        return object(document, "versions", "2.0.0");
    }

    private static JsonObject dist(JsonObject document) {
        return object(document, "versions", "2.0.0", "dist");
    }

    private static JsonObject attachment(JsonObject document) {
        return object(document, "_attachments", "app-2.0.0.tgz");
    }

    private static JsonObject tags(JsonObject document) {
        return object(document, "dist-tags");
    }
}
