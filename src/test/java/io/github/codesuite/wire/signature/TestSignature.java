package io.github.codesuite.wire.signature;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Signs as botocore does for every service but S3: the body's hash stands in no header. The text that is signed is written out here by hand,
 * so that it does not come from the code under test.
 */
final class TestSignature {

    private TestSignature() {}

    static RawRequest sign(String service, String method, String path, byte[] body) {
        String scope = "20260830/eu-central-1/" + service + "/aws4_request";
        String canonical = method + "\n" + path
                + "\n\nhost:127.0.0.1:4566\nx-amz-date:20260830T123600Z\n\nhost;x-amz-date\n" + sha256(body);
        String text = "AWS4-HMAC-SHA256\n20260830T123600Z\n" + scope + "\n"
                + sha256(canonical.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Scope parsed = new Scope(Signer.KEY.id(), "20260830", "eu-central-1", service, "aws4_request");
        Map<String, List<String>> headers = new TreeMap<>(Map.of(
                "host", List.of("127.0.0.1:4566"),
                "x-amz-date", List.of("20260830T123600Z"),
                "content-length", List.of("" + body.length),
                "authorization",
                        List.of("AWS4-HMAC-SHA256 Credential=" + Signer.KEY.id() + "/" + scope
                                + ", SignedHeaders=host;x-amz-date, Signature="
                                + SigningKey.of(Signer.KEY.secret(), parsed).sign(text))));
        return new RawRequest(method, path, "", headers, body);
    }

    private static String sha256(byte[] octets) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(octets));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
