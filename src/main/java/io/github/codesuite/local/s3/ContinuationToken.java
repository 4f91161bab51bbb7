package io.github.codesuite.local.s3;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The opaque token of a listing: the last entry of the page before. */
final class ContinuationToken {

    private static final String VERSION = "1:";

    private ContinuationToken() {}

    static String of(String last) {
        return Base64.getUrlEncoder().encodeToString((VERSION + last).getBytes(StandardCharsets.UTF_8));
    }

    static String last(String token) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            if (text.startsWith(VERSION)) {
                return text.substring(VERSION.length());
            }
        } catch (IllegalArgumentException notBase64) {
            throw invalid();
        }
        throw invalid();
    }

    private static RuntimeException invalid() {
        return S3Faults.invalidArgument("The continuation token provided is incorrect");
    }
}
