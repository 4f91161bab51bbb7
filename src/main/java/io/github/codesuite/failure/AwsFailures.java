package io.github.codesuite.failure;

import io.github.codesuite.value.LocalRequestId;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * The one translator from the SDK's exceptions to failures in four parts. Takes from an exception its code, status, request
 * id and message, cut to a length and without control characters; never shows a request or a response.
 */
public final class AwsFailures {

    private static final Pattern DENIED_ACTION =
            Pattern.compile("not authorized to perform: ([A-Za-z0-9-]+:[A-Za-z0-9*]+)(?: on resource: (\\S+))?");

    private AwsFailures() {}

    /**
     * Words a failure.
     *
     * @param attempted what was attempted, with its id or ARN
     * @param whereToChange the XML tag or -D as the user wrote it; empty where the table's own is the better one
     * @param failure what the SDK threw
     */
    public static StageFailure translate(String attempted, String whereToChange, SdkException failure) {
        return translate(attempted, whereToChange, "", failure);
    }

    /**
     * Words a failure; the other parameters are those of {@link #translate(String, String, SdkException)}.
     *
     * @param permission what the call needs, {@code action on resource}, for a refusal that does not name it; may be empty
     */
    public static StageFailure translate(
            String attempted, String whereToChange, String permission, SdkException failure) {
        if (failure instanceof AwsServiceException answer) {
            return ofAnswer(attempted, whereToChange, permission, answer);
        }
        Remedy remedy = ClientRemedies.of(failure);
        return failure(attempted, Words.of(failure), both(remedy.where(), whereToChange), remedy, failure);
    }

    /** The error code that a service answered with; empty where none came. */
    public static Optional<String> code(SdkException failure) {
        return failure instanceof AwsServiceException answer
                ? details(answer).map(AwsErrorDetails::errorCode)
                : Optional.empty();
    }

    private static StageFailure ofAnswer(
            String attempted, String whereToChange, String permission, AwsServiceException answer) {
        String service = details(answer).map(AwsErrorDetails::serviceName).orElse("AWS");
        String code = code(answer).orElse("an error");
        Remedy remedy = denied(answer)
                .or(() -> region(answer).map(ServiceRemedies::otherRegion))
                .orElseGet(() -> ServiceRemedies.of(service, code, answer.statusCode(), permission));
        if (isLocal(answer)) {
            remedy = LocalRemedies.of(remedy, answer.statusCode());
        }
        String where = remedy.where(whereToChange);
        return failure(attempted, cameBack(service, code, answer), where, remedy, answer);
    }

    private static StageFailure failure(
            String attempted, String cameBack, String whereToChange, Remedy remedy, SdkException cause) {
        String explained = remedy.cause().isEmpty() ? cameBack : remedy.cause() + " (" + cameBack + ")";
        Optional<AskedWith> asked = Stream.of(cause.getSuppressed())
                .filter(AskedWith.class::isInstance)
                .map(AskedWith.class::cast)
                .findFirst();
        String where = whereToChange.isEmpty() ? remedy.where() : whereToChange;
        return new StageFailure(
                remedy.kind(),
                attempted,
                explained,
                asked.map(with -> with.where(where)).orElse(where),
                asked.map(with -> with.next(remedy.next())).orElse(remedy.next()),
                cause);
    }

    private static String cameBack(String service, String code, AwsServiceException answer) {
        String message = Words.clean(
                details(answer).map(AwsErrorDetails::errorMessage).orElse(String.valueOf(answer.getMessage())));
        String request = answer.requestId() == null ? "" : ", request id " + Words.clean(answer.requestId());
        return service + " answered " + Words.clean(code) + ", status " + answer.statusCode() + ": " + message
                + request;
    }

    private static boolean isLocal(AwsServiceException answer) {
        return answer.requestId() != null && LocalRequestId.isLocal(answer.requestId());
    }

    /** Where a connection fails, both what the caller set and what leads elsewhere may be meant. */
    private static String both(String first, String second) {
        return Stream.of(first, second)
                .flatMap(places -> Arrays.stream(places.split(", ", -1)))
                .filter(place -> !place.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static Optional<Remedy> denied(AwsServiceException answer) {
        Matcher matcher = DENIED_ACTION.matcher(
                details(answer).map(AwsErrorDetails::errorMessage).orElse(""));
        if (!matcher.find()) {
            return Optional.empty();
        }
        String resource = matcher.group(2) == null ? "" : " on " + Words.clean(matcher.group(2));
        String permission = matcher.group(1) + resource;
        return Optional.of(ServiceRemedies.denied(permission));
    }

    /** S3 names the region of a bucket that was looked for in another one; for HEAD that is all it says. */
    private static Optional<String> region(AwsServiceException answer) {
        return details(answer)
                .map(AwsErrorDetails::sdkHttpResponse)
                .filter(response -> response.statusCode() == 301 || response.statusCode() == 400)
                .flatMap(response -> response.firstMatchingHeader("x-amz-bucket-region"))
                .map(Words::clean);
    }

    private static Optional<AwsErrorDetails> details(AwsServiceException answer) {
        return Optional.ofNullable(answer.awsErrorDetails());
    }
}
