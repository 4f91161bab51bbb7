package io.github.codesuite.local.guard;

import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.awscore.DefaultAwsResponseMetadata;
import software.amazon.awssdk.awscore.util.AwsHeader;
import software.amazon.awssdk.http.SdkHttpResponse;

/** Completes replies as AWS would send them: with a request id and an HTTP status. */
public final class Replies {

    private Replies() {}

    /** The reply with a fresh request id, and status 200 where it has none yet. */
    static AwsResponse completed(AwsResponse reply) {
        return reply.responseMetadata() != null && reply.sdkHttpResponse() != null ? reply : withStatus(reply, 200);
    }

    /** The reply with a fresh request id and a status; for operations that do not answer with 200. */
    public static <R extends AwsResponse> R withStatus(R reply, int status) {
        return with(reply, SdkHttpResponse.builder().statusCode(status).build());
    }

    /** The reply with the length of a content whose model has no member for it: it stands in the HTTP header alone. */
    public static <R extends AwsResponse> R withLength(R reply, long length) {
        return with(
                reply,
                SdkHttpResponse.builder()
                        .statusCode(200)
                        .putHeader("Content-Length", Long.toString(length))
                        .build());
    }

    @SuppressWarnings("unchecked")
    private static <R extends AwsResponse> R with(R reply, SdkHttpResponse http) {
        AwsResponse.Builder builder = reply.toBuilder();
        builder.responseMetadata(DefaultAwsResponseMetadata.create(
                Map.of(AwsHeader.AWS_REQUEST_ID, UUID.randomUUID().toString())));
        builder.sdkHttpResponse(http);
        return (R) builder.build();
    }
}
