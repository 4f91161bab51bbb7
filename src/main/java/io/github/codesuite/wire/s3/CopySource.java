package io.github.codesuite.wire.s3;

import io.github.codesuite.wire.codec.WireRefusal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The object that a copy is made of, from the header {@code x-amz-copy-source} (S3 API reference, CopyObject).
 *
 * @param version empty for the newest
 */
record CopySource(String bucket, String key, Optional<String> version) {

    private static final String VERSION = "?versionId=";

    static CopySource of(String header) {
        int mark = header.indexOf(VERSION);
        Optional<String> version = mark < 0 ? Optional.empty() : Optional.of(header.substring(mark + VERSION.length()));
        String object = decoded(mark < 0 ? header : header.substring(0, mark));
        String plain = object.startsWith("/") ? object.substring(1) : object;
        int slash = plain.indexOf('/');
        if (slash <= 0 || slash == plain.length() - 1) {
            throw new WireRefusal(
                    400,
                    "InvalidArgument",
                    "Copy Source must mention the source bucket and key: /sourcebucket/sourcekey");
        }
        return new CopySource(plain.substring(0, slash), plain.substring(slash + 1), version);
    }

    /** Decoded once; a plus sign stays. */
    static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            throw new WireRefusal(400, "InvalidURI", "Couldn't parse the specified URI.");
        }
    }
}
