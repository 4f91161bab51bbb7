package io.github.codesuite.local.s3;

import io.github.codesuite.local.guard.Faults;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.NoSuchUploadException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** S3's errors with its own codes, statuses and messages (S3 API reference, "List of error codes"). */
final class S3Faults {

    private static final String SERVICE = "S3";

    private S3Faults() {}

    static AwsServiceException noSuchBucket() {
        return filled(NoSuchBucketException.builder(), "NoSuchBucket", 404, "The specified bucket does not exist");
    }

    static AwsServiceException noSuchKey() {
        return filled(NoSuchKeyException.builder(), "NoSuchKey", 404, "The specified key does not exist.");
    }

    static AwsServiceException alreadyOwned() {
        return filled(
                BucketAlreadyOwnedByYouException.builder(),
                "BucketAlreadyOwnedByYou",
                409,
                "Your previous request to create the named bucket succeeded and you already own it.");
    }

    static AwsServiceException notEmpty() {
        return other("BucketNotEmpty", 409, "The bucket you tried to delete is not empty");
    }

    static AwsServiceException invalidBucketName() {
        return other("InvalidBucketName", 400, "The specified bucket is not valid.");
    }

    static AwsServiceException preconditionFailed() {
        return other("PreconditionFailed", 412, "At least one of the pre-conditions you specified did not hold");
    }

    static AwsServiceException badDigest(String what) {
        return other("BadDigest", 400, "The " + what + " you specified did not match what we received.");
    }

    static AwsServiceException invalidDigest(String what) {
        return other("InvalidDigest", 400, "The " + what + " you specified was invalid.");
    }

    static AwsServiceException incompleteBody() {
        return other(
                "IncompleteBody",
                400,
                "You did not provide the number of bytes specified by the Content-Length HTTP header");
    }

    static AwsServiceException entityTooLarge() {
        return other("EntityTooLarge", 400, "Your proposed upload exceeds the maximum allowed object size.");
    }

    static AwsServiceException keyTooLong() {
        return other("KeyTooLongError", 400, "Your key is too long");
    }

    static AwsServiceException invalidRange() {
        return other("InvalidRange", 416, "The requested range is not satisfiable");
    }

    /** What is asked for only if it has changed. */
    static AwsServiceException notModified() {
        return other("NotModified", 304, "Not Modified");
    }

    static AwsServiceException noSuchUpload() {
        return filled(
                NoSuchUploadException.builder(),
                "NoSuchUpload",
                404,
                "The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or"
                        + " completed.");
    }

    static AwsServiceException invalidPart() {
        return other(
                "InvalidPart",
                400,
                "One or more of the specified parts could not be found.  The part may not have been uploaded, or the"
                        + " specified entity tag may not match the part's entity tag.");
    }

    static AwsServiceException invalidPartOrder() {
        return other(
                "InvalidPartOrder",
                400,
                "The list of parts was not in ascending order. Parts must be ordered by part number.");
    }

    static AwsServiceException entityTooSmall() {
        return other("EntityTooSmall", 400, "Your proposed upload is smaller than the minimum allowed size");
    }

    static AwsServiceException invalidArgument(String message) {
        return other("InvalidArgument", 400, message);
    }

    static AwsServiceException invalidRequest(String message) {
        return other("InvalidRequest", 400, message);
    }

    static AwsServiceException malformedXml() {
        return other(
                "MalformedXML",
                400,
                "The XML you provided was not well-formed or did not validate against our published schema");
    }

    static AwsServiceException wrongLocation(String constraint) {
        return other(
                "IllegalLocationConstraintException",
                400,
                "The " + constraint
                        + " location constraint is incompatible for the region specific endpoint this request"
                        + " was sent to.");
    }

    /** A value of an honoured member that the local cloud does not honour. */
    static AwsServiceException unsupported(String what) {
        return Faults.unsupported(S3Exception.builder(), SERVICE, what).build();
    }

    private static AwsServiceException other(String code, int status, String message) {
        return filled(S3Exception.builder(), code, status, message);
    }

    private static AwsServiceException filled(
            AwsServiceException.Builder builder, String code, int status, String message) {
        return Faults.describe(builder, SERVICE, code, status, message).build();
    }
}
