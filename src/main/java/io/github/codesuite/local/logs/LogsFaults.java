package io.github.codesuite.local.logs;

import io.github.codesuite.local.guard.Faults;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.cloudwatchlogs.model.InvalidParameterException;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceAlreadyExistsException;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;

/** CloudWatch Logs' errors with its own codes, statuses and messages. */
final class LogsFaults {

    private LogsFaults() {}

    static AwsServiceException noGroup() {
        return notFound("The specified log group does not exist.");
    }

    static AwsServiceException noStream() {
        return notFound("The specified log stream does not exist.");
    }

    static AwsServiceException groupExists() {
        return exists("The specified log group already exists");
    }

    static AwsServiceException streamExists() {
        return exists("The specified log stream already exists");
    }

    static AwsServiceException invalidToken() {
        return invalid("The specified nextToken is invalid.");
    }

    static AwsServiceException invalid(String message) {
        return filled(InvalidParameterException.builder(), "InvalidParameterException", message);
    }

    private static AwsServiceException notFound(String message) {
        return filled(ResourceNotFoundException.builder(), "ResourceNotFoundException", message);
    }

    private static AwsServiceException exists(String message) {
        return filled(ResourceAlreadyExistsException.builder(), "ResourceAlreadyExistsException", message);
    }

    private static AwsServiceException filled(AwsServiceException.Builder builder, String code, String message) {
        return Faults.describe(builder, "CloudWatchLogs", code, 400, message).build();
    }
}
