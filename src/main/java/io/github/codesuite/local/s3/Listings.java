package io.github.codesuite.local.s3;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;

/** Listings in S3's words. */
final class Listings {

    private static final int LONGEST_PAGE = 1000;

    private Listings() {}

    static ListObjectsV2Response answer(ListObjectsV2Request request, List<StoredObject> all) {
        int limit = limit(request);
        Listing page = Listing.of(all, text(request.prefix()), text(request.delimiter()), after(request), limit);
        return ListObjectsV2Response.builder()
                .name(request.bucket())
                .prefix(text(request.prefix()))
                .delimiter(request.delimiter())
                .maxKeys(limit)
                .keyCount(page.size())
                .startAfter(request.startAfter())
                .continuationToken(request.continuationToken())
                .contents(page.objects().stream().map(ObjectReplies::listed).toList())
                .commonPrefixes(page.commonPrefixes().stream()
                        .map(prefix -> CommonPrefix.builder().prefix(prefix).build())
                        .toList())
                .isTruncated(page.truncated())
                .nextContinuationToken(page.truncated() ? ContinuationToken.of(page.last()) : null)
                .build();
    }

    private static int limit(ListObjectsV2Request request) {
        int asked = Optional.ofNullable(request.maxKeys()).orElse(LONGEST_PAGE);
        if (asked < 0) {
            throw S3Faults.invalidArgument("Argument maxKeys must be an integer between 0 and 2147483647");
        }
        return Math.min(asked, LONGEST_PAGE);
    }

    private static String after(ListObjectsV2Request request) {
        return request.continuationToken() == null
                ? text(request.startAfter())
                : ContinuationToken.last(request.continuationToken());
    }

    private static String text(String given) {
        return Optional.ofNullable(given).orElse("");
    }
}
