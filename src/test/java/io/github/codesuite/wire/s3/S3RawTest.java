package io.github.codesuite.wire.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.codesuite.local.net.RawHttp;
import io.github.codesuite.wire.ServedCloud;
import io.github.codesuite.wire.signature.RawRequest;
import io.github.codesuite.wire.signature.Signer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.EncodingType;

/** What no S3 client would send, as bytes on a socket, and what stays in the bucket. Sources: S3 API reference and User Guide. */
class S3RawTest {

    private static final byte[] OLD = "old".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NEW = "a new content".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private ServedCloud cloud;
    private RawHttp http;
    private Signer signer;
    private S3Client s3;

    @BeforeEach
    void serve() throws IOException {
        cloud = ServedCloud.local(folder.resolve("home"));
        http = new RawHttp(cloud.port());
        signer = Signer.of("s3", cloud.port()).with(ServedCloud.KEY).at(Instant.now());
        s3 = cloud.s3();
        s3.createBucket(create -> create.bucket("bucket"));
        send("PUT", "/bucket/key", OLD);
    }

    @AfterEach
    void close() throws Exception {
        cloud.close();
    }

    @Test
    void takesTheBucketFromTheHostToo() throws IOException {
        String host = "bucket.localhost:" + cloud.port();
        RawRequest request = signer.to(host).sign("GET", "/key", new byte[0]);
        assertThat(http.send(request.head()).body()).isEqualTo("old");
        RawRequest list = signer.to(host).sign("GET", "/?list-type=2", new byte[0]);
        assertThat(http.send(list.head()).body()).contains("<Key>key</Key>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/bucket/..",
                "/bucket/../x",
                "/bucket/../../../../etc/passwd",
                "/bucket/%2e%2e/x",
                "/bucket/%2E%2e%2Fx",
                "/bucket/..%2F..%2Fetc%2Fpasswd",
                "/bucket/a/../../x",
                "/bucket/a/./../../x"
            })
    void refusesAKeyThatClimbsOutOfItsBucket(String path) throws IOException {
        for (String method : List.of("GET", "PUT", "DELETE")) {
            // S3 signs a path as it would encode it; a dot is a dot however it was sent.
            RawRequest signed = signer.sign(method, path.replaceAll("(?i)%2e", "."), new byte[0]);
            assertError(signed.withPath(path).sendTo(http), 400, "InvalidURI");
        }
        assertError(send("GET", "/../x", new byte[0]), 400, "InvalidBucketName");
        assertThat(keys()).containsExactly("key");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a/../b",
                "a/./b",
                "a//b/",
                "a%2F..%2Fb",
                "%2Fetc%2Fpasswd",
                "a%5C..%5Cb",
                "%00",
                "con",
                "%252e%252e%252fx",
                "%F0%9F%98%80%2B%20%25"
            })
    void aKeyIsANameAndNoPath(String key) throws IOException {
        List<Path> outside = files(folder, false);
        assertThat(send("PUT", "/bucket/" + key, NEW).status()).isEqualTo(200);
        assertThat(send("GET", "/bucket/" + key, new byte[0]).body()).isEqualTo("a new content");
        assertThat(files(folder, false)).isEqualTo(outside);
        assertThat(keys()).hasSize(2);
    }

    @Test
    void keepsTheOldObjectWhereTheNewOneIsNotWhatWasSigned() throws IOException {
        byte[] other = "another thing".getBytes(StandardCharsets.UTF_8);
        RawRequest plain = signer.sign("PUT", "/bucket/key", NEW);
        assertError(plain.withBody(other).sendTo(http), 400, "XAmzContentSHA256Mismatch");
        for (RawRequest framed : List.of(
                signer.chunked("/bucket/key", NEW, true, ""),
                signer.chunked("/bucket/key", NEW, true, "CRC32"),
                signer.chunked("/bucket/key", NEW, false, "CRC32"))) {
            RawHttp.Answer answer = framed.withText(text -> text.replace("a new content", "another thing"))
                    .sendTo(http);
            assertThat(answer.status()).isBetween(400, 403);
            assertThat(answer.body()).containsAnyOf("<Code>SignatureDoesNotMatch<", "<Code>BadDigest<");
        }
        http.sendAndEnd(plain.head() + "a new");
        assertNothingChanged();
    }

    @Test
    void keepsTheOldObjectWhereAnAnnouncedChecksumIsAnother() throws IOException {
        for (String header : List.of(
                "Content-MD5: XrY7u+Ae7tCTyyK7j1rNww==",
                "x-amz-checksum-crc32: AAAAAA==",
                "x-amz-checksum-crc32c: AAAAAA==",
                "x-amz-checksum-crc64nvme: AAAAAAAAAAA=",
                "x-amz-checksum-sha1: qvTGHdzF6KLavt4PO0gs2a6pQ00=",
                "x-amz-checksum-sha256: LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=")) {
            assertError(signer.sign("PUT", "/bucket/key", NEW, header).sendTo(http), 400, "BadDigest");
        }
        assertNothingChanged();
    }

    @Test
    void deletesNothingByAListThatHasAnotherChecksum() throws IOException {
        byte[] list = "<Delete><Object><Key>key</Key></Object></Delete>".getBytes(StandardCharsets.UTF_8);
        assertError(send("POST", "/bucket?delete", list), 400, "InvalidRequest");
        assertError(send("POST", "/bucket?delete", list, "Content-MD5: XrY7u+Ae7tCTyyK7j1rNww=="), 400, "BadDigest");
        assertError(send("POST", "/bucket?delete", list, "Content-MD5: x"), 400, "InvalidDigest");
        assertError(send("POST", "/bucket?delete", list, "x-amz-checksum-crc32: AAAAAA=="), 400, "BadDigest");
        assertThat(keys()).containsExactly("key");
    }

    /** The threat model's page in an object: a browser that is led to it runs nothing of it. */
    @Test
    void letsAPageInAnObjectRunNothing() throws IOException {
        byte[] page = "<script>fetch('/')</script>".getBytes(StandardCharsets.UTF_8);
        assertThat(send("PUT", "/bucket/page", page, "content-type: text/html").status())
                .isEqualTo(200);

        RawHttp.Answer answer = send("GET", "/bucket/page", new byte[0]);

        assertThat(answer.header("Content-Type")).hasValue("text/html");
        assertThat(answer.header("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'"));
        assertThat(answer.header("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void answersHeadWithAStatusAlone() throws IOException {
        for (Map.Entry<String, Integer> asked : Map.of(
                        "/bucket/none", 404, "/none", 404, "/bucket/key", 200, "/bucket", 200)
                .entrySet()) {
            RawHttp.Answer answer = send("HEAD", asked.getKey(), new byte[0]);
            assertThat(answer.status()).as(asked.getKey()).isEqualTo(asked.getValue());
            assertThat(answer.body()).isEmpty();
            assertThat(answer.header("x-amz-request-id")).isPresent();
        }
        assertThat(send("HEAD", "/bucket/key", new byte[0]).header("Content-Length"))
                .hasValue("3");
        assertThat(send("HEAD", "/bucket", new byte[0]).header("x-amz-bucket-region"))
                .hasValue("local-1");
    }

    @Test
    void sendsPartsAndNothingThatIsKnownAlready() throws IOException {
        RawHttp.Answer part = send("GET", "/bucket/key", new byte[0], "Range: bytes=1-");
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.header("Content-Range")).hasValue("bytes 1-2/3");
        assertThat(part.body()).isEqualTo("ld");
        assertError(send("GET", "/bucket/key", new byte[0], "Range: bytes=3-"), 416, "InvalidRange");

        String tag = part.header("ETag").orElseThrow();
        assertThat(tag).startsWith("\"").endsWith("\"");
        RawHttp.Answer known = send("GET", "/bucket/key", new byte[0], "If-None-Match: " + tag);
        assertThat(known.status()).isEqualTo(304);
        assertThat(known.body()).isEmpty();
        assertError(send("GET", "/bucket/key", new byte[0], "If-Match: \"0\""), 412, "PreconditionFailed");
        String modified = part.header("Last-Modified").orElseThrow();
        assertThat(modified).matches("\\w{3}, \\d\\d \\w{3} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT");
        assertThat(send("GET", "/bucket/key", new byte[0], "If-Modified-Since: " + modified)
                        .status())
                .isEqualTo(304);
        assertThat(send("GET", "/bucket/key", new byte[0], "If-Unmodified-Since: " + modified)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void saysGoAheadToWhoeverAsks() throws IOException {
        RawRequest request = signer.sign("PUT", "/bucket/waited", NEW).with("expect", "100-continue");
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), cloud.port())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.head().getBytes(StandardCharsets.ISO_8859_1));
            BufferedReader answers =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            assertThat(answers.readLine()).startsWith("HTTP/1.1 100");
            assertThat(answers.lines().takeWhile(line -> !line.isEmpty())).doesNotContain("HTTP/1.1 200 OK");
            socket.getOutputStream().write(NEW);
            assertThat(answers.readLine()).startsWith("HTTP/1.1 200");
        }
        assertThat(send("GET", "/bucket/waited", new byte[0]).body()).isEqualTo("a new content");
    }

    @Test
    void refusesWhatS3HasAndTheLocalCloudHasNot() throws IOException {
        assertError(send("GET", "/bucket?acl", new byte[0]), 501, "UnsupportedOperation");
        assertError(send("PATCH", "/bucket/key", new byte[0]), 501, "NotImplemented");
        assertError(send("PUT", "/bucket/key", NEW, "x-amz-tagging: a=b"), 501, "UnsupportedOperation");
        assertError(send("PUT", "/bucket/copy", new byte[0], "x-amz-copy-source: bucket"), 400, "InvalidArgument");
        assertNothingChanged();
    }

    @Test
    void keepsFramesOutOfTheObject() throws IOException {
        RawRequest framed = signer.chunked("/bucket/framed", NEW, true, "CRC32");
        assertThat(framed.headers().get("content-encoding")).containsExactly("aws-chunked");
        assertThat(framed.sendTo(http).status()).isEqualTo(200);
        RawHttp.Answer read = send("GET", "/bucket/framed", new byte[0], "x-amz-checksum-mode: ENABLED");
        assertThat(read.body()).isEqualTo("a new content");
        assertThat(read.header("Content-Encoding")).isEmpty();
        assertThat(read.header("x-amz-checksum-crc32")).isPresent();
    }

    private void assertNothingChanged() throws IOException {
        assertThat(send("GET", "/bucket/key", new byte[0]).body()).isEqualTo("old");
        assertThat(keys()).containsExactly("key");
        assertThat(files(folder.resolve("home"), true)).as("contents on disk").hasSize(1);
    }

    private static void assertError(RawHttp.Answer answer, int status, String code) {
        assertThat(answer.body()).contains("<Error><Code>" + code + "</Code>").contains("<RequestId>");
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).hasValue("application/xml");
    }

    private List<String> keys() {
        return s3.listObjectsV2(list -> list.bucket("bucket").encodingType(EncodingType.URL)).contents().stream()
                .map(object -> object.key())
                .toList();
    }

    private RawHttp.Answer send(String method, String target, byte[] body, String... headers) throws IOException {
        return signer.sign(method, target, body, headers).sendTo(http);
    }

    private static List<Path> files(Path root, boolean contents) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> contents == file.toString().contains("/contents/"))
                    .filter(file -> contents || !file.toString().contains("/home/"))
                    .sorted()
                    .toList();
        }
    }
}
