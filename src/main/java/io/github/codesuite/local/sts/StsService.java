package io.github.codesuite.local.sts;

import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityRequest;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/** STS's operations: every caller is the one user of the one account. */
final class StsService implements StsClient {

    private static final String ACCOUNT = "000000000000";

    @Override
    public GetCallerIdentityResponse getCallerIdentity(GetCallerIdentityRequest request) {
        return GetCallerIdentityResponse.builder()
                .account(ACCOUNT)
                .arn("arn:aws:iam::" + ACCOUNT + ":user/local")
                .userId("AIDALOCALLOCALLOCAL00")
                .build();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {
        // Nothing stays open between two calls.
    }
}
