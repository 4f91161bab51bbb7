package io.github.codesuite.local.codebuild;

import io.github.codesuite.local.guard.Faults;
import software.amazon.awssdk.services.codebuild.model.CodeBuildException;
import software.amazon.awssdk.services.codebuild.model.InvalidInputException;
import software.amazon.awssdk.services.codebuild.model.ResourceAlreadyExistsException;
import software.amazon.awssdk.services.codebuild.model.ResourceNotFoundException;

/** CodeBuild's own exceptions, as AWS sends them. */
final class CodeBuildFaults {

    private static final String SERVICE = "CodeBuild";
    private static final int BAD_REQUEST = 400;

    private CodeBuildFaults() {}

    static InvalidInputException invalid(String message) {
        return Faults.describe(InvalidInputException.builder(), SERVICE, "InvalidInputException", BAD_REQUEST, message)
                .build();
    }

    static ResourceNotFoundException notFound(String message) {
        return Faults.describe(
                        ResourceNotFoundException.builder(), SERVICE, "ResourceNotFoundException", BAD_REQUEST, message)
                .build();
    }

    static ResourceAlreadyExistsException exists(String message) {
        return Faults.describe(
                        ResourceAlreadyExistsException.builder(),
                        SERVICE,
                        "ResourceAlreadyExistsException",
                        BAD_REQUEST,
                        message)
                .build();
    }

    /** What AWS has and the local cloud has not. */
    static CodeBuildException unsupported(String what) {
        return (CodeBuildException)
                Faults.unsupported(CodeBuildException.builder(), SERVICE, what).build();
    }
}
