package io.github.codesuite.follow;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/** S3 as a test wants it. */
public final class ScriptedS3 implements S3Client {

    public final Script<HeadObjectRequest, HeadObjectResponse> head = new Script<>();
    public final Script<PutObjectRequest, PutObjectResponse> put = new Script<>();
    public final Script<GetObjectRequest, byte[]> get = new Script<>();

    /** The size of what was put last. */
    public long putSize;

    @Override
    public HeadObjectResponse headObject(HeadObjectRequest request) {
        return head.next(request);
    }

    @Override
    public PutObjectResponse putObject(PutObjectRequest request, RequestBody body) {
        putSize = body.optionalContentLength().orElse(-1L);
        return put.next(request);
    }

    @Override
    public <T> T getObject(GetObjectRequest request, ResponseTransformer<GetObjectResponse, T> transformer) {
        byte[] octets = get.next(request);
        AbortableInputStream content = AbortableInputStream.create(new ByteArrayInputStream(octets));
        try {
            return transformer.transform(reply(octets.length), content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static GetObjectResponse reply(long length) {
        GetObjectResponse.Builder reply = GetObjectResponse.builder().contentLength(length);
        reply.sdkHttpResponse(SdkHttpResponse.builder()
                .statusCode(200)
                .putHeader("Content-Length", Long.toString(length))
                .build());
        return reply.build();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
