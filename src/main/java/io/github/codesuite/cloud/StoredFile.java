package io.github.codesuite.cloud;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * A file in a bucket whose key carries the hash of its content; what is there already is not sent again.
 *
 * @param version the object's version, where the bucket keeps versions
 * @param eTag without quotes
 * @param size in bytes
 * @param wasThere whether nothing had to be sent
 */
public record StoredFile(
        String bucket, String key, Optional<String> version, Optional<String> eTag, long size, boolean wasThere) {

    /** {@code prefix/name/hash.zip}; the prefix may be empty or have slashes around it. */
    public static String key(String prefix, String name, String sha256) {
        String folder = prefix.replaceAll("^/+|/+$", "");
        return (folder.isEmpty() ? "" : folder + "/") + name + "/" + sha256 + ".zip";
    }

    /**
     * Stores a file where no object of its size has the key.
     *
     * @throws software.amazon.awssdk.core.exception.SdkException if it cannot be stored
     */
    public static StoredFile put(S3Client s3, Path file, long size, String bucket, String key) {
        return there(s3, bucket, key)
                .filter(head -> Long.valueOf(size).equals(head.contentLength()))
                .map(head -> new StoredFile(bucket, key, version(head.versionId()), unquoted(head.eTag()), size, true))
                .orElseGet(() -> sent(s3, file, size, bucket, key));
    }

    /** {@code bucket/key}, as CodeBuild wants it (AWS API reference, StartBuild, sourceLocationOverride). */
    public String path() {
        return bucket + "/" + key;
    }

    /** S3 answers 403 for what is not there where the caller may not list the bucket (AWS API reference, HeadObject). */
    private static Optional<HeadObjectResponse> there(S3Client s3, String bucket, String key) {
        try {
            return Optional.of(s3.headObject(request -> request.bucket(bucket).key(key)));
        } catch (S3Exception failure) {
            if (failure.statusCode() == 404 || failure.statusCode() == 403) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    private static StoredFile sent(S3Client s3, Path file, long size, String bucket, String key) {
        PutObjectResponse answer =
                s3.putObject(request -> request.bucket(bucket).key(key), RequestBody.fromFile(file));
        if (answer.eTag() == null) {
            throw SdkClientException.create("PutObject was answered without an ETag, which S3 always sends");
        }
        return new StoredFile(bucket, key, version(answer.versionId()), unquoted(answer.eTag()), size, false);
    }

    private static Optional<String> version(@Nullable String id) {
        return Optional.ofNullable(id).filter(text -> !text.isEmpty() && !text.equals("null"));
    }

    private static Optional<String> unquoted(@Nullable String eTag) {
        return Optional.ofNullable(eTag).map(text -> text.replace("\"", ""));
    }
}
