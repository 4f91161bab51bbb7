package io.github.codesuite.wire.s3;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.EncodingType;
import software.amazon.awssdk.services.s3.model.ListMultipartUploadsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Listings whose keys were asked for in URL encoding, since a key may have characters that XML cannot carry. On the wire they
 * are encoded; the SDK's clients, and so the local cloud too, speak of the keys themselves.
 */
final class UrlEncoded {

    private UrlEncoded() {}

    static SdkPojo listing(SdkPojo reply) {
        if (reply instanceof ListObjectsV2Response page && page.encodingType() == EncodingType.URL) {
            return page.toBuilder()
                    .prefix(encoded(page.prefix()))
                    .delimiter(encoded(page.delimiter()))
                    .startAfter(encoded(page.startAfter()))
                    .contents(objects(page.contents()))
                    .commonPrefixes(prefixes(page.commonPrefixes()))
                    .build();
        }
        if (reply instanceof ListObjectsResponse page && page.encodingType() == EncodingType.URL) {
            return page.toBuilder()
                    .prefix(encoded(page.prefix()))
                    .delimiter(encoded(page.delimiter()))
                    .marker(encoded(page.marker()))
                    .nextMarker(encoded(page.nextMarker()))
                    .contents(objects(page.contents()))
                    .commonPrefixes(prefixes(page.commonPrefixes()))
                    .build();
        }
        return reply instanceof ListMultipartUploadsResponse page && page.encodingType() == EncodingType.URL
                ? uploads(page)
                : reply;
    }

    private static SdkPojo uploads(ListMultipartUploadsResponse page) {
        return page.toBuilder()
                .prefix(encoded(page.prefix()))
                .delimiter(encoded(page.delimiter()))
                .keyMarker(encoded(page.keyMarker()))
                .nextKeyMarker(encoded(page.nextKeyMarker()))
                .uploads(page.uploads().stream()
                        .map(upload -> upload.copy(to -> to.key(encoded(upload.key()))))
                        .toList())
                .commonPrefixes(prefixes(page.commonPrefixes()))
                .build();
    }

    private static List<S3Object> objects(List<S3Object> objects) {
        return objects.stream()
                .map(object -> object.copy(to -> to.key(encoded(object.key()))))
                .toList();
    }

    private static List<CommonPrefix> prefixes(List<CommonPrefix> prefixes) {
        return prefixes.stream()
                .map(each -> each.copy(to -> to.prefix(encoded(each.prefix()))))
                .toList();
    }

    private static @Nullable String encoded(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(plain -> URLEncoder.encode(plain, StandardCharsets.UTF_8).replace("%2F", "/"))
                .orElse(null);
    }
}
