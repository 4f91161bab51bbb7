package io.github.codesuite.local.s3;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an object's owner has said about its content, and S3 says again to whoever reads it. */
record ObjectHeaders(
        String contentType,
        Optional<String> cacheControl,
        Optional<String> contentDisposition,
        Optional<String> contentEncoding,
        Optional<String> contentLanguage) {

    private static final String UNTYPED = "binary/octet-stream";

    static ObjectHeaders of(
            @Nullable String contentType,
            @Nullable String cacheControl,
            @Nullable String contentDisposition,
            @Nullable String contentEncoding,
            @Nullable String contentLanguage) {
        return new ObjectHeaders(
                Optional.ofNullable(contentType).orElse(UNTYPED),
                Optional.ofNullable(cacheControl),
                Optional.ofNullable(contentDisposition),
                Optional.ofNullable(contentEncoding),
                Optional.ofNullable(contentLanguage));
    }
}
