package io.github.codesuite.local.codedeploy.state;

import io.github.codesuite.local.guard.Faults;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.codedeploy.model.CodeDeployException;

/** CodeDeploy's own exceptions, as it sends them. */
public final class CodeDeployFaults {

    private static final String SERVICE = "CodeDeploy";

    private CodeDeployFaults() {}

    /** A modelled exception; its code is its class's name, its status 400. */
    public static AwsServiceException of(CodeDeployException.Builder builder, String message) {
        String code = builder.build().getClass().getSimpleName();
        return Faults.describe(builder, SERVICE, code, 400, message).build();
    }

    /** The refusal of a value that the local cloud does not honour. */
    public static AwsServiceException unsupported(String what) {
        return Faults.unsupported(CodeDeployException.builder(), SERVICE, what).build();
    }
}
