package io.github.codesuite.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/**
 * STS, as the <a href="https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html">GetCallerIdentity</a> page
 * has it. Makes nothing.
 */
class StsContractTest extends Contract {

    StsContractTest(Ground ground) {
        super(ground);
    }

    @Test
    void saysWhoCalls() {
        GetCallerIdentityResponse caller = cloud().sts().getCallerIdentity();

        assertThat(caller.account()).matches("\\d{12}");
        assertThat(caller.arn()).matches("arn:aws[a-z-]*:(iam|sts)::" + caller.account() + ":.+");
        assertThat(caller.userId()).isNotBlank();
        assertThat(caller.responseMetadata().requestId()).isNotBlank();
        assertThat(caller.sdkHttpResponse().statusCode()).isEqualTo(200);
    }
}
