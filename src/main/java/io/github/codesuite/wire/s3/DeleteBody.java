package io.github.codesuite.wire.s3;

import io.github.codesuite.local.net.LoopbackRequest;
import io.github.codesuite.value.checksum.ChecksumKind;
import io.github.codesuite.wire.codec.WireRefusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The list of keys that a DeleteObjects request carries. S3 wants a checksum of it in a header (S3 API reference, DeleteObjects:
 * "Content-MD5 or x-amz-checksum-*"), and nothing is deleted by a list that has another one.
 */
final class DeleteBody {

    /** The most keys, with the longest names, each character escaped. */
    private static final int LONGEST = 16 * 1024 * 1024;

    private static final String MD5 = "content-md5";

    private DeleteBody() {}

    static boolean isIn(LoopbackRequest request) {
        return request.method().equals("POST")
                && Arrays.stream(request.query().split("&"))
                        .anyMatch(part -> part.equals("delete") || part.equals("delete="));
    }

    /** The whole list, which has the checksums that were sent. */
    static InputStream checked(LoopbackRequest request, InputStream body) throws IOException {
        byte[] octets = body.readNBytes(LONGEST + 1);
        if (octets.length > LONGEST) {
            throw new WireRefusal(400, "MalformedXML", "The list of keys is too long");
        }
        Map<String, String> sent = sent(request);
        if (sent.isEmpty() && request.header("x-amz-trailer").isEmpty()) {
            throw new WireRefusal(
                    400, "InvalidRequest", "Missing required header for this request: Content-MD5 OR x-amz-checksum-*");
        }
        sent.forEach((name, value) -> compare(name, value, checksum(name, octets)));
        return new ByteArrayInputStream(octets);
    }

    private static Map<String, String> sent(LoopbackRequest request) {
        Map<String, String> sent = new TreeMap<>();
        request.header(MD5).ifPresent(value -> sent.put(MD5, value));
        for (ChecksumKind kind : ChecksumKind.values()) {
            request.header(kind.header()).ifPresent(value -> sent.put(kind.header(), value));
        }
        return sent;
    }

    private static byte[] checksum(String header, byte[] octets) {
        Optional<ChecksumKind> kind = ChecksumKind.ofHeader(header);
        return kind.isPresent() ? kind.get().of(octets) : md5(octets);
    }

    private static void compare(String header, String sent, byte[] actual) {
        byte[] expected = decoded(header, sent);
        if (expected.length != actual.length) {
            throw new WireRefusal(400, "InvalidDigest", "The " + header + " you specified is not valid.");
        }
        if (!MessageDigest.isEqual(expected, actual)) {
            throw new WireRefusal(400, "BadDigest", "The " + header + " you specified did not match what we received.");
        }
    }

    private static byte[] decoded(String header, String sent) {
        try {
            return Base64.getDecoder().decode(sent);
        } catch (IllegalArgumentException notBase64) {
            throw new WireRefusal(400, "InvalidDigest", "The " + header + " you specified is not valid.");
        }
    }

    private static byte[] md5(byte[] octets) {
        try {
            return MessageDigest.getInstance("MD5").digest(octets);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has MD5", impossible);
        }
    }
}
