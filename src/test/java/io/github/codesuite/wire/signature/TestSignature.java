package io.github.codesuite.wire.signature;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Signs by hand what the SDK's signer would not: a body whose hash stands in no header, as botocore does it, and frames that a test
 * writes itself. The text that is signed is written out here, so that it does not come from the code under test.
 */
final class TestSignature {

    private TestSignature() {}

    /** The hash of the body is signed, and not told. */
    static RawRequest sign(String service, String method, String path, byte[] body) {
        return sign(service, method, path, body, sha256(body), Map.of());
    }

    /** A PUT to S3 with unsigned frames; the headers and nothing of the frames is signed. */
    static RawRequest unsignedFrames(String frames, Map<String, String> headers) {
        String word = "STREAMING-UNSIGNED-PAYLOAD-TRAILER";
        Map<String, String> all = new TreeMap<>(headers);
        all.put("x-amz-content-sha256", word);
        return sign("s3", "PUT", "/b/k", frames.getBytes(StandardCharsets.ISO_8859_1), word, all);
    }

    private static RawRequest sign(
            String service, String method, String path, byte[] body, String payload, Map<String, String> more) {
        Map<String, String> headers = new TreeMap<>(more);
        headers.put("host", "127.0.0.1:4566");
        headers.put("x-amz-date", "20260830T123600Z");
        String names = String.join(";", headers.keySet());
        StringBuilder lines = new StringBuilder();
        headers.forEach((name, value) -> lines.append(name + ":" + value + "\n"));
        String scope = "20260830/eu-central-1/" + service + "/aws4_request";
        String canonical = method + "\n" + path + "\n\n" + lines + "\n" + names + "\n" + payload;
        String text = "AWS4-HMAC-SHA256\n20260830T123600Z\n" + scope + "\n"
                + sha256(canonical.getBytes(StandardCharsets.UTF_8));
        Scope parsed = new Scope(Signer.KEY.id(), "20260830", "eu-central-1", service, "aws4_request");
        String signature = SigningKey.of(Signer.KEY.secret(), parsed).sign(text);
        headers.put("content-length", "" + body.length);
        headers.put(
                "authorization",
                "AWS4-HMAC-SHA256 Credential=" + Signer.KEY.id() + "/" + scope + ", SignedHeaders=" + names
                        + ", Signature=" + signature);
        Map<String, List<String>> lists = new TreeMap<>();
        headers.forEach((name, value) -> lists.put(name, List.of(value)));
        return new RawRequest(method, path, "", lists, body);
    }

    private static String sha256(byte[] octets) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(octets));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
