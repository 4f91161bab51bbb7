package io.github.codesuite.follow;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;

/** What may pass by itself when it is asked again. */
public enum Hiccup {
    /** The service is there and wants to be asked less often. */
    THROTTLED("throttled"),
    /** The service answered with a 5xx status. */
    TROUBLE("the service is having trouble"),
    /** No answer came back. */
    NO_ANSWER("no answer");

    /** "Not implemented": the operation will not be there the next time either. */
    private static final int NOT_IMPLEMENTED = 501;

    private final String words;

    Hiccup(String words) {
        this.words = words;
    }

    /** The hiccup that a failure is; empty where asking again cannot help. */
    public static Optional<Hiccup> of(SdkException failure) {
        if (failure instanceof AwsServiceException answer) {
            return ofAnswer(answer);
        }
        boolean onTheWay = failure instanceof ApiCallTimeoutException
                || failure instanceof ApiCallAttemptTimeoutException
                || Stream.iterate((Throwable) failure, cause -> cause != null, Throwable::getCause)
                        .limit(20)
                        .anyMatch(IOException.class::isInstance);
        return onTheWay ? Optional.of(NO_ANSWER) : Optional.empty();
    }

    /** The hiccup in a few words, for a line. */
    public String words() {
        return words;
    }

    private static Optional<Hiccup> ofAnswer(AwsServiceException answer) {
        if (answer.isThrottlingException()) {
            return Optional.of(THROTTLED);
        }
        boolean trouble = answer.statusCode() >= 500 && answer.statusCode() != NOT_IMPLEMENTED;
        return trouble ? Optional.of(TROUBLE) : Optional.empty();
    }
}
