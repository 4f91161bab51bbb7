package io.github.codesuite.local.sts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;
import software.amazon.awssdk.services.sts.model.StsException;

/** The one user of the local cloud. */
class LocalStsTest {

    private final StsClient sts = LocalSts.open();

    @Test
    void everyCallerIsTheOneUser() {
        GetCallerIdentityResponse identity = sts.getCallerIdentity();

        assertThat(identity.account()).isEqualTo("000000000000");
        assertThat(identity.arn()).isEqualTo("arn:aws:iam::000000000000:user/local");
    }

    @Test
    void refusesRoles() {
        assertThatExceptionOfType(StsException.class)
                .isThrownBy(() -> sts.assumeRole(assume ->
                        assume.roleArn("arn:aws:iam::000000000000:role/x").roleSessionName("y")))
                .withMessageContaining("AssumeRole")
                .satisfies(refusal -> assertThat(refusal.statusCode()).isEqualTo(501));
    }
}
