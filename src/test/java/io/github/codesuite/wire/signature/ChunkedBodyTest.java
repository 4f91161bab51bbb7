package io.github.codesuite.wire.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Frames that were changed on their way do not pass as a body. Sources: as {@link SignatureRefusalTest}. */
class ChunkedBodyTest {

    private final SignatureCheck check = new SignatureCheck(Signer.KEY, new SetTicker(Signer.NOW));
    private final Signer s3 = Signer.of("s3", 4566);
    private final byte[] content = new byte[200_000];

    ChunkedBodyTest() {
        new Random(3).nextBytes(content);
    }

    @ParameterizedTest
    @CsvSource({"true, ''", "true, CRC32C", "false, SHA256"})
    void refusesAChangedByteInAnyChunk(boolean signed, String checksum) {
        RawRequest request = s3.chunked("/b/k", content, signed, checksum);
        for (int index : new int[] {200, 100_000, 150_000, 200_000}) {
            assertRefused(
                    request.withText(text -> flipped(text, index)), signed ? "SignatureDoesNotMatch" : "BadDigest");
        }
    }

    @ParameterizedTest
    @CsvSource({"true, ''", "true, CRC32", "false, CRC32"})
    void refusesAChunkLeftOutDoubledOrSwapped(boolean signed, String checksum) {
        byte[] same = new byte[3 * 128 * 1024];
        RawRequest request = s3.chunked("/b/k", same, signed, checksum);
        int chunk = firstChunkLength(request);
        assertRefusedSomehow(request.withText(text -> text.substring(chunk)));
        assertRefusedSomehow(request.withText(text -> text.substring(0, chunk) + text));
    }

    @ParameterizedTest
    @CsvSource({"true, CRC32", "false, CRC32", "true, SHA1", "false, SHA256"})
    void refusesAWrongMissingOrUnreadableTrailer(boolean signed, String checksum) {
        RawRequest request = s3.chunked("/b/k", content, signed, checksum);
        String name = "x-amz-checksum-" + checksum.toLowerCase(Locale.ROOT);
        String altered = signed ? "SignatureDoesNotMatch" : "BadDigest";
        assertRefused(request.withText(text -> text.replaceFirst(name + ":.{5}", name + ":AAAAA")), altered);
        assertRefused(
                request.withText(text -> text.replaceFirst(name + ":[^\r]*", name + ":?")),
                signed ? "SignatureDoesNotMatch" : "InvalidRequest");
        assertRefused(
                request.withText(text -> text.replaceFirst(name + ":[^\r]*\r\n", "")),
                signed ? "SignatureDoesNotMatch" : "MalformedTrailerError");
        assertRefused(
                request.withText(text -> text.replaceFirst(name + ":", "x-amz-checksum-other:")),
                signed ? "SignatureDoesNotMatch" : "MalformedTrailerError");
        assertRefused(request.withText(text -> text.replaceFirst(name + ":", name + ";")), "MalformedTrailerError");
    }

    @Test
    void refusesATrailerThatSaysTooMuch() {
        RawRequest request = s3.chunked("/b/k", content, false, "CRC32");
        String end = "\r\n\r\n";
        UnaryOperator<String> more =
                text -> text.substring(0, text.length() - end.length()) + "\r\nx-amz-meta-a:b" + end;
        assertRefused(request.withText(more), "MalformedTrailerError");
        assertRefused(request.withText(text -> text + "more"), "IncompleteBody");
    }

    @Test
    void refusesASignedTrailerWithoutItsSignature() {
        RawRequest request = s3.chunked("/b/k", content, true, "CRC32");
        assertRefused(
                request.withText(text -> text.replaceFirst("x-amz-trailer-signature:[0-9a-f]{64}\r\n", "")),
                "SignatureDoesNotMatch");
    }

    @Test
    void refusesChunksWithoutASignatureWhereTheyAreSigned() {
        RawRequest request = s3.chunked("/b/k", content, true, "");
        assertRefused(
                request.withText(text -> text.replaceAll(";chunk-signature=[0-9a-f]{64}", "")),
                "SignatureDoesNotMatch");
    }

    @ParameterizedTest
    @CsvSource({"-1", "zz", "''", "fffffffffffffffff", "7fffffffffffffff", "10 "})
    void refusesAChunkSizeThatIsNone(String size) {
        RawRequest request = s3.chunked("/b/k", content, false, "CRC32");
        assertRefused(request.withText(text -> size + text.substring(text.indexOf('\r'))), "IncompleteBody");
    }

    @Test
    void refusesAnEndlessLine() {
        RawRequest request = s3.chunked("/b/k", content, false, "CRC32");
        assertRefused(request.withText(text -> "0".repeat(5000)), "IncompleteBody");
    }

    @Test
    void refusesABodyThatIsCutAnywhere() {
        for (String checksum : new String[] {"", "CRC32"}) {
            RawRequest request = s3.chunked("/b/k", content, true, checksum);
            int length = request.body().length;
            for (int end :
                    new int[] {0, 3, 50, 1000, 131_157, 131_158, 150_000, length - 200, length - 2, length - 1}) {
                assertRefusedSomehow(request.withText(text -> text.substring(0, end)));
            }
        }
    }

    @Test
    void refusesAnotherDecodedLengthThanAnnounced() {
        Map<String, String> four = announced("4", "x-amz-checksum-crc32");
        assertRefused(
                TestSignature.unsignedFrames("3\r\nabc\r\n0\r\nx-amz-checksum-crc32:NSRBwg==\r\n\r\n", four),
                "IncompleteBody");
        assertRefused(
                TestSignature.unsignedFrames("5\r\nabcde\r\n0\r\nx-amz-checksum-crc32:hYfTWA==\r\n\r\n", four),
                "IncompleteBody");
        assertRefused(TestSignature.unsignedFrames("0\r\n\r\n", Map.of()), "MissingContentLength");
    }

    @Test
    void refusesATrailerThatNobodyKnows() {
        Map<String, String> headers = announced("0", "x-amz-meta-a");
        assertRefused(TestSignature.unsignedFrames("0\r\nx-amz-meta-a:b\r\n\r\n", headers), "InvalidRequest");
    }

    @Test
    void verifiesACrc64ThatNoSignerOfOursCanMake() throws IOException {
        String frames = "5\r\n12345\r\n4\r\n6789\r\n0\r\nx-amz-checksum-crc64nvme:rosUhgp5mIg=\r\n\r\n";
        Map<String, String> headers = announced("9", "x-amz-checksum-crc64nvme");
        assertThat(read(TestSignature.unsignedFrames(frames, headers)))
                .asString()
                .isEqualTo("123456789");
        assertRefused(TestSignature.unsignedFrames(frames.replace("6789", "6788"), headers), "BadDigest");
    }

    private void assertRefused(RawRequest request, String code) {
        assertThatExceptionOfType(SignatureRefusal.class)
                .isThrownBy(() -> read(request))
                .extracting(SignatureRefusal::code)
                .isEqualTo(code);
    }

    private void assertRefusedSomehow(RawRequest request) {
        assertThatExceptionOfType(SignatureRefusal.class)
                .isThrownBy(() -> read(request))
                .satisfies(refusal -> assertThat(refusal.status()).isBetween(400, 499));
    }

    private byte[] read(RawRequest request) throws IOException {
        try (InputStream body = check.verify(request.received()).body()) {
            return body.readAllBytes();
        }
    }

    private static int firstChunkLength(RawRequest request) {
        String text = new String(request.body(), StandardCharsets.ISO_8859_1);
        return text.indexOf("\r\n") + 2 + 128 * 1024 + 2;
    }

    private static Map<String, String> announced(String length, String trailer) {
        return Map.of("x-amz-decoded-content-length", length, "x-amz-trailer", trailer);
    }

    private static String flipped(String text, int index) {
        return text.substring(0, index) + (char) (text.charAt(index) ^ 1) + text.substring(index + 1);
    }
}
