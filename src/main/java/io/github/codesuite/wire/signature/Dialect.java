package io.github.codesuite.wire.signature;

import java.util.Set;

/**
 * How a service words its refusals. S3: "List of error codes" of its API reference. Query: "Common errors" of the STS API
 * reference. JSON 1.1 answers 400, REST-JSON 403 with the same names ("Common errors" of CodeBuild and of Lambda).
 */
enum Dialect {
    S3,
    QUERY,
    JSON,
    REST_JSON;

    private static final Set<String> QUERY_SERVICES =
            Set.of("sts", "iam", "elasticbeanstalk", "cloudformation", "sns", "autoscaling", "elasticloadbalancing");
    private static final Set<String> REST_SERVICES =
            Set.of("codeartifact", "lambda", "codeguru-reviewer", "codeguru-profiler");

    static Dialect of(String service) {
        if (service.equals("s3")) {
            return S3;
        }
        if (QUERY_SERVICES.contains(service)) {
            return QUERY;
        }
        return REST_SERVICES.contains(service) ? REST_JSON : JSON;
    }

    SignatureRefusal noSignature() {
        return switch (this) {
            case S3 -> new SignatureRefusal(403, "AccessDenied", "Access Denied");
            case QUERY ->
                new SignatureRefusal(403, "MissingAuthenticationToken", "Request is missing Authentication Token");
            default -> json("MissingAuthenticationTokenException", "Missing Authentication Token");
        };
    }

    /** The Authorization header says too little, or what nobody understands. */
    SignatureRefusal malformed(String what) {
        return switch (this) {
            case S3 ->
                new SignatureRefusal(
                        400, "AuthorizationHeaderMalformed", "The authorization header is malformed; " + what);
            case QUERY -> new SignatureRefusal(400, "IncompleteSignature", what);
            default -> json("IncompleteSignatureException", what);
        };
    }

    /** The same for a signature in the query. */
    SignatureRefusal malformedQuery(String what) {
        return this == S3 ? new SignatureRefusal(400, "AuthorizationQueryParametersError", what) : malformed(what);
    }

    SignatureRefusal unknownKey() {
        return switch (this) {
            case S3 ->
                new SignatureRefusal(
                        403, "InvalidAccessKeyId", "The AWS Access Key Id you provided does not exist in our records.");
            case QUERY ->
                new SignatureRefusal(
                        403, "InvalidClientTokenId", "The security token included in the request is invalid.");
            default -> json("UnrecognizedClientException", "The security token included in the request is invalid.");
        };
    }

    /** The key has no session token. */
    SignatureRefusal unknownToken() {
        return this == S3
                ? new SignatureRefusal(400, "InvalidToken", "The provided token is malformed or otherwise invalid.")
                : unknownKey();
    }

    SignatureRefusal wrongSignature() {
        return this == S3
                ? new SignatureRefusal(
                        403,
                        "SignatureDoesNotMatch",
                        "The request signature we calculated does not match the signature you provided. Check your key"
                                + " and signing method.")
                : wrongSignature("The request signature we calculated does not match the signature you provided. Check"
                        + " your AWS Secret Access Key and signing method. Consult the service documentation for"
                        + " details.");
    }

    /** Signed for another time: told apart by S3 only. */
    SignatureRefusal wrongTime(String what) {
        return this == S3
                ? new SignatureRefusal(
                        403,
                        "RequestTimeTooSkewed",
                        "The difference between the request time and the current time is too large.")
                : wrongSignature(what);
    }

    /** A presigned request is too old. */
    SignatureRefusal expired(String what) {
        return switch (this) {
            case S3 -> new SignatureRefusal(403, "AccessDenied", "Request has expired");
            case QUERY -> new SignatureRefusal(400, "RequestExpired", "Request has expired.");
            default -> wrongSignature(what);
        };
    }

    /** A presigned request is not good yet. */
    SignatureRefusal early(String what) {
        return this == S3
                ? new SignatureRefusal(403, "AccessDenied", "Request is not yet valid")
                : wrongSignature(what);
    }

    SignatureRefusal unsignedHeader(String name) {
        return this == S3
                ? new SignatureRefusal(
                        403, "AccessDenied", "There were headers present in the request which were not signed: " + name)
                : wrongSignature("'" + name + "' must be a 'SignedHeader' in the AWS Authorization.");
    }

    private SignatureRefusal wrongSignature(String message) {
        return this == S3 || this == QUERY
                ? new SignatureRefusal(403, "SignatureDoesNotMatch", message)
                : json("InvalidSignatureException", message);
    }

    private SignatureRefusal json(String code, String message) {
        return new SignatureRefusal(this == REST_JSON ? 403 : 400, code, message);
    }
}
