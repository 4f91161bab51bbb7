package io.github.codesuite.local.s3;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.ListObjectsRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Listings in S3's words. */
final class Listings {

    private static final int LONGEST_PAGE = 1000;

    private Listings() {}

    static ListObjectsV2Response answer(ListObjectsV2Request request, List<StoredObject> all) {
        int limit = limit(request.maxKeys());
        Listing page = Listing.of(all, text(request.prefix()), text(request.delimiter()), after(request), limit);
        return ListObjectsV2Response.builder()
                .name(request.bucket())
                .prefix(text(request.prefix()))
                .delimiter(request.delimiter())
                .maxKeys(limit)
                .keyCount(page.size())
                .startAfter(request.startAfter())
                .continuationToken(request.continuationToken())
                .contents(objects(page, Boolean.TRUE.equals(request.fetchOwner())))
                .commonPrefixes(prefixes(page))
                .encodingType(request.encodingType())
                .isTruncated(page.truncated())
                .nextContinuationToken(page.truncated() ? ContinuationToken.of(page.last()) : null)
                .build();
    }

    /** The first version of the listing goes on behind a key, and names it only where keys are folded (ListObjects). */
    static ListObjectsResponse answer(ListObjectsRequest request, List<StoredObject> all) {
        int limit = limit(request.maxKeys());
        Listing page =
                Listing.of(all, text(request.prefix()), text(request.delimiter()), text(request.marker()), limit);
        return ListObjectsResponse.builder()
                .name(request.bucket())
                .prefix(text(request.prefix()))
                .delimiter(request.delimiter())
                .marker(text(request.marker()))
                .maxKeys(limit)
                .contents(objects(page, true))
                .commonPrefixes(prefixes(page))
                .encodingType(request.encodingType())
                .isTruncated(page.truncated())
                .nextMarker(page.truncated() && request.delimiter() != null ? page.last() : null)
                .build();
    }

    private static List<S3Object> objects(Listing page, boolean withOwner) {
        return page.objects().stream()
                .map(object -> ObjectReplies.listed(object, withOwner))
                .toList();
    }

    private static List<CommonPrefix> prefixes(Listing page) {
        return page.commonPrefixes().stream()
                .map(prefix -> CommonPrefix.builder().prefix(prefix).build())
                .toList();
    }

    private static int limit(@Nullable Integer wanted) {
        int asked = Optional.ofNullable(wanted).orElse(LONGEST_PAGE);
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
