package io.github.codesuite.local.s3;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/** Reads uploads out of requests. */
final class Uploads {

    /** The most that one PUT may send (S3 User Guide, "Uploading objects"). */
    private static final long LARGEST = 5L << 30;

    private static final String UNTYPED = "binary/octet-stream";

    private Uploads() {}

    static Upload of(PutObjectRequest request, RequestBody body) {
        OptionalLong length = length(request, body);
        if (length.orElse(0) > LARGEST) {
            throw S3Faults.entityTooLarge();
        }
        return new Upload(
                request.key(),
                () -> body.contentStreamProvider().newStream(),
                length,
                Optional.ofNullable(request.contentMD5()),
                Optional.ofNullable(request.checksumSHA256()),
                request.checksumSHA256() != null || asksForSha256(request.checksumAlgorithm()),
                isOnlyIfAbsent(request.ifNoneMatch()),
                contentType(request, body),
                lowerCase(request.metadata()));
    }

    /** The copy of an object keeps its type, metadata and checksum. */
    static Upload copy(Download source, String key) {
        StoredObject object = source.object();
        return new Upload(
                key,
                () -> source.content(ByteRange.of(null, object.size())),
                OptionalLong.of(object.size()),
                Optional.empty(),
                Optional.empty(),
                !object.sha256().isEmpty(),
                false,
                object.contentType(),
                object.metadata());
    }

    private static OptionalLong length(PutObjectRequest request, RequestBody body) {
        if (request.contentLength() != null) {
            return OptionalLong.of(request.contentLength());
        }
        return body.optionalContentLength().map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    private static String contentType(PutObjectRequest request, RequestBody body) {
        return Optional.ofNullable(request.contentType())
                .or(() -> Optional.ofNullable(body.contentType()))
                .orElse(UNTYPED);
    }

    private static boolean asksForSha256(@Nullable ChecksumAlgorithm algorithm) {
        if (algorithm != null && algorithm != ChecksumAlgorithm.SHA256) {
            throw S3Faults.unsupported("ChecksumAlgorithm " + algorithm + " of PutObject");
        }
        return algorithm != null;
    }

    /** S3 itself answers 501 to anything but the asterisk here. */
    private static boolean isOnlyIfAbsent(@Nullable String ifNoneMatch) {
        if (ifNoneMatch != null && !ifNoneMatch.equals("*")) {
            throw S3Faults.unsupported("IfNoneMatch of PutObject with anything but *");
        }
        return ifNoneMatch != null;
    }

    private static Map<String, String> lowerCase(Map<String, String> metadata) {
        Map<String, String> lower = new TreeMap<>();
        metadata.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
        return lower;
    }
}
