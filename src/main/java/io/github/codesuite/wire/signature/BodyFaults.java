package io.github.codesuite.wire.signature;

import io.github.codesuite.value.checksum.ChecksumKind;

/** Bodies that are not what their headers say, in S3's words (S3 API reference, "List of error codes"). */
final class BodyFaults {

    private BodyFaults() {}

    static SignatureRefusal wrongHash() {
        return new SignatureRefusal(
                400,
                "XAmzContentSHA256Mismatch",
                "The provided 'x-amz-content-sha256' header does not match what was computed.");
    }

    static SignatureRefusal noHash() {
        return new SignatureRefusal(
                400, "InvalidRequest", "Missing required header for this request: x-amz-content-sha256");
    }

    static SignatureRefusal invalidHash() {
        return new SignatureRefusal(
                400,
                "InvalidArgument",
                "x-amz-content-sha256 must be UNSIGNED-PAYLOAD, STREAMING-UNSIGNED-PAYLOAD-TRAILER,"
                        + " STREAMING-AWS4-HMAC-SHA256-PAYLOAD, STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER or a valid"
                        + " sha256 value.");
    }

    static SignatureRefusal incomplete() {
        return new SignatureRefusal(
                400,
                "IncompleteBody",
                "You did not provide the number of bytes specified by the Content-Length HTTP header.");
    }

    /** The frames of aws-chunked cannot be told apart. */
    static SignatureRefusal malformedChunk(String what) {
        return new SignatureRefusal(400, "IncompleteBody", "The request body is no aws-chunked one: " + what);
    }

    static SignatureRefusal malformedTrailer(String what) {
        return new SignatureRefusal(
                400,
                "MalformedTrailerError",
                "The request contained trailing data that was not well-formed or did not conform to our published"
                        + " schema: " + what);
    }

    static SignatureRefusal noLength() {
        return new SignatureRefusal(411, "MissingContentLength", "You must provide the Content-Length HTTP header.");
    }

    static SignatureRefusal unknownTrailer() {
        return new SignatureRefusal(
                400, "InvalidRequest", "The value specified in the x-amz-trailer header is not supported");
    }

    static SignatureRefusal invalidChecksum(ChecksumKind kind) {
        return new SignatureRefusal(
                400, "InvalidRequest", "Value for " + kind.header() + " trailing header is invalid.");
    }

    static SignatureRefusal wrongChecksum(ChecksumKind kind) {
        return new SignatureRefusal(
                400, "BadDigest", "The " + kind + " you specified did not match the calculated checksum.");
    }
}
