package io.github.codesuite.local.guard;

import io.github.codesuite.value.LocalRequestId;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.http.SdkHttpResponse;

/** Fills in a service's own exception as AWS would send it: code, message, HTTP status, request id. */
public final class Faults {

    /** The error code of everything that the local cloud does not honour. */
    public static final String UNSUPPORTED = "UnsupportedOperation";

    /** The error code where the local cloud's own disk fails. */
    public static final String BROKEN = "InternalFailure";

    private Faults() {}

    /**
     * Describes an exception and hands its builder back.
     *
     * @param builder of a modelled exception, or of the service's base exception
     * @param service the service's name, as in {@code CodeBuild}
     * @param code the error code on the wire
     * @param status the HTTP status that AWS answers with
     */
    public static <B extends AwsServiceException.Builder> B describe(
            B builder, String service, String code, int status, String message) {
        builder.awsErrorDetails(AwsErrorDetails.builder()
                .serviceName(service)
                .errorCode(code)
                .errorMessage(message)
                .sdkHttpResponse(SdkHttpResponse.builder().statusCode(status).build())
                .build());
        builder.message(message);
        builder.statusCode(status);
        builder.requestId(LocalRequestId.create());
        return builder;
    }

    /** The refusal of an operation, a field or a value: {@value #UNSUPPORTED}, status 501, the name in the message. */
    public static <B extends AwsServiceException.Builder> B unsupported(B builder, String service, String what) {
        return describe(builder, service, UNSUPPORTED, 501, "The local cloud does not support " + what);
    }
}
