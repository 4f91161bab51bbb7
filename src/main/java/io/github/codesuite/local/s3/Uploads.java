package io.github.codesuite.local.s3;

import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.MetadataDirective;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;

/** Reads uploads out of requests. */
final class Uploads {

    /** The most that one PUT may send (S3 User Guide, "Uploading objects"). */
    private static final long LARGEST = 5L << 30;

    private Uploads() {}

    static Upload of(PutObjectRequest request, RequestBody body) {
        Upload.Content content = new Upload.Content(
                stream(body),
                length(request.contentLength(), body),
                Optional.ofNullable(request.contentMD5()),
                WantedChecksum.of(request::getValueForField));
        return new Upload(
                request.key(),
                content,
                Condition.of(request.ifNoneMatch(), request.ifMatch()),
                ObjectHeaders.of(
                        Optional.ofNullable(request.contentType())
                                .or(() -> Optional.ofNullable(body.contentType()))
                                .orElse(null),
                        request.cacheControl(),
                        request.contentDisposition(),
                        request.contentEncoding(),
                        request.contentLanguage()),
                lowerCase(request.metadata()));
    }

    static Upload.Content of(UploadPartRequest request, RequestBody body) {
        return new Upload.Content(
                stream(body),
                length(request.contentLength(), body),
                Optional.ofNullable(request.contentMD5()),
                WantedChecksum.of(request::getValueForField));
    }

    /** A copy has the type, the metadata and the checksum of its source, where the request gives it no others. */
    static Upload copy(Download source, CopyObjectRequest request) {
        StoredObject object = source.object();
        boolean replaced = request.metadataDirective() == MetadataDirective.REPLACE;
        return new Upload(
                request.destinationKey(),
                new Upload.Content(
                        () -> source.content(ByteRange.of(null, object.size())),
                        OptionalLong.of(object.size()),
                        Optional.empty(),
                        WantedChecksum.algorithm(request.checksumAlgorithmAsString())
                                .or(() -> object.checksum()
                                        .map(kept -> new WantedChecksum(kept.kind(), Optional.empty())))),
                Condition.NONE,
                replaced ? headers(request) : object.headers(),
                replaced ? lowerCase(request.metadata()) : object.metadata());
    }

    static Map<String, String> lowerCase(Map<String, String> metadata) {
        Map<String, String> lower = new TreeMap<>();
        metadata.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
        return lower;
    }

    private static ObjectHeaders headers(CopyObjectRequest request) {
        return ObjectHeaders.of(
                request.contentType(),
                request.cacheControl(),
                request.contentDisposition(),
                request.contentEncoding(),
                request.contentLanguage());
    }

    private static Supplier<InputStream> stream(RequestBody body) {
        return () -> body.contentStreamProvider().newStream();
    }

    private static OptionalLong length(@Nullable Long announced, RequestBody body) {
        OptionalLong length = announced == null
                ? body.optionalContentLength().map(OptionalLong::of).orElseGet(OptionalLong::empty)
                : OptionalLong.of(announced);
        if (length.orElse(0) > LARGEST) {
            throw S3Faults.entityTooLarge();
        }
        return length;
    }
}
