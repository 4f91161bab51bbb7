package io.github.codesuite.local.s3;

import io.github.codesuite.local.guard.Replies;
import java.io.InputStream;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/** Hands an object to the caller's transformer, and closes it unless the transformer keeps the stream. */
final class Delivery {

    private static final int OK = 200;
    private static final int PARTIAL = 206;

    private final Download download;

    Delivery(Download download) {
        this.download = download;
    }

    <T> T to(GetObjectRequest request, ResponseTransformer<GetObjectResponse, T> transformer) {
        boolean kept = false;
        try {
            StoredObject object = download.object();
            Preconditions.of(object)
                    .unchanged(request.ifMatch(), request.ifUnmodifiedSince())
                    .changed(request.ifNoneMatch(), request.ifModifiedSince());
            ByteRange range = ByteRange.of(request.range(), object.size());
            GetObjectResponse reply = ObjectReplies.get(object, range, request);
            T result = transformed(
                    transformer, Replies.withStatus(reply, range.whole() ? OK : PARTIAL), download.content(range));
            kept = transformer.needsConnectionLeftOpen();
            return result;
        } finally {
            if (!kept) {
                download.close();
            }
        }
    }

    private static <T> T transformed(
            ResponseTransformer<GetObjectResponse, T> transformer, GetObjectResponse reply, InputStream content) {
        try {
            return transformer.transform(reply, AbortableInputStream.create(content));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw AbortedException.create("Thread was interrupted", interrupted);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw SdkClientException.create("Unable to read the object: " + failure.getMessage(), failure);
        }
    }
}
