package io.github.codesuite.local.codeartifact;

import static io.github.codesuite.local.codeartifact.PypiForm.source;
import static io.github.codesuite.local.codeartifact.PypiForm.wheel;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.codesuite.local.net.RawHttp;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
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

/** The rows of the threat model for PyPI, as bytes on a socket: a bad form is refused, and nothing has changed. */
class PypiThreatsTest {

    @TempDir
    Path home;

    private FormatClient pypi;

    @BeforeEach
    void open() throws IOException {
        pypi = FormatClient.create(home, new SettableTicker(), PackageFormat.PYPI);
        pypi.send("POST", "", wheel("app", "1.0", "one").body(), PypiForm.TYPE);
    }

    @AfterEach
    void close() {
        pypi.close();
    }

    @TestFactory
    Stream<DynamicTest> refusesAFormThatDoesNotFit() {
        return Stream.of(
                bent("a wrong sha256", form().with("sha256_digest", "0".repeat(64))),
                bent("a wrong md5", form().with("md5_digest", "0".repeat(32))),
                bent("no name", form().without("name")),
                bent("no version", form().without("version")),
                bent("no file type", form().without("filetype")),
                bent("an egg", form().with("filetype", "bdist_egg")),
                bent("a wheel as a source", form().with("filetype", "sdist")),
                bent("no action", form().without(":action")),
                bent("another action", form().with(":action", "doc_upload")),
                bent("another protocol", form().with("protocol_version", "2")),
                bent("a name with a slash", form().with("name", "../app")),
                bent("a name of dots", form().with("name", "..")),
                bent("a version that is none", form().with("version", "../1.0")),
                bent("a blank version", form().with("version", " ")),
                bent("the file of another version", form().fileName("app-3.0-py3-none-any.whl")),
                bent("the file of another package", form().fileName("other-2.0-py3-none-any.whl")),
                bent("a file that climbs", form().fileName("../app-2.0-py3-none-any.whl")),
                bent("a file in a folder", form().fileName("x/app-2.0-py3-none-any.whl")),
                bent("a file with a backslash", form().fileName("..\\\\app-2.0-py3-none-any.whl")),
                bent("a file with a quote", form().fileName("app-2.0-py3-\\\"none-any.whl")),
                bent("a hidden file", form().fileName(".app-2.0-py3-none-any.whl")),
                bent("a file without a name", form().fileName("")),
                bent("a file of another kind", form().fileName("app-2.0.exe")),
                bent("a source of another kind", source("app", "2.0", "x").fileName("app-2.0.rpm")),
                bent(
                        "a second file",
                        form().andPart("Content-Disposition: form-data; name=\"content\"; filename=\"a\"", "x")),
                bent(
                        "a signature",
                        form().andPart(
                                        "Content-Disposition: form-data; name=\"gpg_signature\"; filename=\"a.asc\"",
                                        "x")),
                bent("a part without a name", form().andPart("Content-Disposition: form-data", "x")),
                bent("a part without a disposition", form().andPart("X: y", "x")),
                bent("endless headers", form().andPart("X: " + "y".repeat(9000), "x")),
                bent("many headers", form().andPart("X: y\r\n".repeat(4000) + "X: y", "x")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--a-boundary",
                "--a-boundary--",
                "--a-boundary\r\n",
                "--a-boundary\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\napp",
                "--a-boundaryContent-Disposition: form-data; name=\"name\"\r\n\r\napp\r\n--a-boundary--\r\n",
                "--a-boundary\nContent-Disposition: form-data; name=\"name\"\n\napp\n--a-boundary--\n",
                "no boundary at all"
            })
    void refusesABodyThatIsNoForm(String body) throws IOException {
        List<String> before = pypi.files();
        assertThat(pypi.send("POST", "", body, PypiForm.TYPE).status()).isEqualTo(400);
        assertThat(pypi.files()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data",
                "multipart/form-data; boundary=",
                "multipart/form-data; boundary=\"\"",
                "multipart/mixed; boundary=a-boundary",
                "application/json"
            })
    void refusesAnotherContentType(String type) throws IOException {
        assertThat(pypi.send("POST", "", form().body(), "Content-Type: " + type).status())
                .isEqualTo(400);
        assertThat(pypi.send("POST", "", form().body(), "Content-Type: multipart/form-data; boundary=" + "x".repeat(71))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void refusesTextsWithoutEnd() throws IOException {
        List<String> before = pypi.files();
        RawHttp.Answer answer = upload(form().with("description", "x".repeat(9 * 1024 * 1024)));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("longer than");
        assertThat(pypi.files()).isEqualTo(before);
    }

    @Test
    void refusesFieldsWithoutEnd() throws IOException {
        PypiForm form = form();
        for (int field = 0; field < 150_000; field++) {
            form.andPart("Content-Disposition: form-data; name=\"c\"", "");
        }
        assertThat(upload(form).status()).isEqualTo(400);
    }

    @Test
    void keepsAFileThatLooksLikeItsBoundary() throws IOException {
        String content = "\r\n--a-boundar\r\n--a-bound--\r\n\r\r\n--a";
        assertThat(upload(wheel("app", "2.0", content)).status()).isEqualTo(200);
        assertThat(pypi.get("simple/app/2.0/app-2.0-py3-none-any.whl").body()).isEqualTo(content);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "simple/app/1.0/..%2fapp-1.0-py3-none-any.whl",
                "simple/app/1.0/%2e%2e/app-1.0-py3-none-any.whl",
                "simple/../simple/app/",
                "simple/app/../../../escaped",
                "simple/app/1.0/app-1.0-py3-none-any.whl%00",
                "simple/app%5c/",
                "simple/app/1.0/other.whl",
                "simple/app/9.0/app-1.0-py3-none-any.whl"
            })
    void findsNothingByAPathThatClimbs(String path) throws IOException {
        assertThat(pypi.get(path).status()).isIn(400, 404);
    }

    @Test
    void aPageShowsNoMarkOfAClient() throws IOException {
        upload(form().with("requires_python", "\"><script>alert(1)</script>"));
        assertThat(pypi.get("simple/app/").body())
                .contains("data-requires-python=\"&quot;&gt;&lt;script&gt;")
                .doesNotContain("<script>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "DELETE"})
    void answersNothingWithoutATokenOfTheDomain(String method) throws IOException {
        pypi.client.createDomain(create -> create.domain("other"));
        String foreign =
                pypi.client.getAuthorizationToken(get -> get.domain("other")).authorizationToken();
        for (String path : List.of("", "simple/", "simple/app/", "simple/app/1.0/app-1.0-py3-none-any.whl")) {
            String line = method + " " + pypi.endpoint().getPath() + path;
            assertThat(pypi.http().ask(line, "X-None: none").status()).isEqualTo(401);
            assertThat(pypi.http().ask(line, "Authorization: Bearer " + foreign).status())
                    .isEqualTo(403);
        }
    }

    @Test
    void keepsNothingOfAnUploadThatEndsEarly() throws Exception {
        List<String> before = pypi.files();
        byte[] body = wheel("app", "2.0", "two".repeat(100_000)).body();
        String head = "POST " + pypi.endpoint().getPath() + " HTTP/1.1\r\nHost: 127.0.0.1:"
                + pypi.endpoint().getPort() + "\r\n" + pypi.authorization() + "\r\n" + PypiForm.TYPE
                + "\r\nContent-Length: " + body.length + "\r\n\r\n";
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), pypi.endpoint().getPort())) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(Arrays.copyOf(body, body.length / 2));
            socket.shutdownOutput();
            assertThat(socket.getInputStream().readAllBytes()).isNotNull();
        }
        assertThat(pypi.files()).isEqualTo(before);
    }

    private static PypiForm form() {
        return wheel("app", "2.0", "two");
    }

    private RawHttp.Answer upload(PypiForm form) throws IOException {
        return pypi.send("POST", "", form.body(), PypiForm.TYPE);
    }

    private DynamicTest bent(String what, PypiForm form) {
        return DynamicTest.dynamicTest(what, () -> {
            List<String> before = pypi.files();
            RawHttp.Answer answer = upload(form);
            assertThat(answer.status()).as(answer.body()).isEqualTo(400);
            assertThat(pypi.files()).isEqualTo(before);
        });
    }
}
