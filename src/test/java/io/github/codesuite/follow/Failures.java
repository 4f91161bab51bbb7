package io.github.codesuite.follow;

import java.io.IOException;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;

/** What an SDK client throws. */
public final class Failures {

    private Failures() {}

    public static AwsServiceException throttled() {
        return answer("ThrottlingException", 400);
    }

    public static AwsServiceException unavailable() {
        return answer("ServiceUnavailable", 503);
    }

    public static AwsServiceException expired() {
        return answer("ExpiredTokenException", 400);
    }

    public static AwsServiceException denied() {
        return answer("AccessDeniedException", 400);
    }

    public static SdkClientException noAnswer() {
        return SdkClientException.create("Unable to execute HTTP request", new IOException("Connection reset"));
    }

    public static AwsServiceException answer(String code, int status) {
        return AwsServiceException.builder()
                .awsErrorDetails(AwsErrorDetails.builder()
                        .serviceName("Some")
                        .errorCode(code)
                        .errorMessage("because")
                        .build())
                .message("because")
                .statusCode(status)
                .requestId("r-1")
                .build();
    }
}
