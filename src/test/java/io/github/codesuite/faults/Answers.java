package io.github.codesuite.faults;

/** What answers in the place of AWS, or AWS with bad news. */
final class Answers {

    private Answers() {}

    static Reply throttled() {
        return Reply.error(400, "ThrottlingException", "Rate exceeded");
    }

    static Reply tooManyRequests() {
        return Reply.of(429, "text/plain", "slow down");
    }

    static Reply unavailable() {
        return Reply.error(503, "ServiceUnavailableException", "try later");
    }

    static Reply expiredToken() {
        return Reply.error(400, "ExpiredTokenException", "The security token included in the request is expired");
    }

    static Reply denied(String action) {
        return Reply.error(
                400,
                "AccessDeniedException",
                "User: arn:aws:iam::123456789012:user/ann is not authorized to perform: " + action
                        + " on resource: arn:aws:codebuild:eu-central-1:123456789012:project/orders");
    }

    /** A captive portal. */
    static Reply html() {
        return Reply.of(200, "text/html", "<html><body><h1>Welcome to the airport</h1></body></html>");
    }

    static Reply proxyAuthentication() {
        return Reply.empty(407).with("Proxy-Authenticate", "Basic realm=\"corp\"");
    }

    static Reply redirect(String location) {
        return Reply.empty(302).with("Location", location);
    }

    /** S3's answer where a bucket is in another region (AWS S3 user guide, Methods for accessing a bucket). */
    static Reply otherRegion(String region) {
        return Reply.of(
                        301,
                        "application/xml",
                        "<Error><Code>PermanentRedirect</Code><Message>The bucket you are attempting to access must be"
                                + " addressed using the specified endpoint.</Message></Error>")
                .with("x-amz-bucket-region", region)
                .with("x-amz-request-id", "r-301");
    }
}
