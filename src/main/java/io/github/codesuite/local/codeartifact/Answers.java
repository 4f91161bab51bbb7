package io.github.codesuite.local.codeartifact;

import io.github.codesuite.local.codeartifact.store.Refusal;
import io.github.codesuite.local.guard.Faults;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.codeartifact.model.CodeartifactException;
import software.amazon.awssdk.services.codeartifact.model.ConflictException;
import software.amazon.awssdk.services.codeartifact.model.InternalServerException;
import software.amazon.awssdk.services.codeartifact.model.ResourceNotFoundException;
import software.amazon.awssdk.services.codeartifact.model.ResourceType;
import software.amazon.awssdk.services.codeartifact.model.ServiceQuotaExceededException;
import software.amazon.awssdk.services.codeartifact.model.ValidationException;
import software.amazon.awssdk.services.codeartifact.model.ValidationExceptionReason;

/** Turns what the engine refuses into the service's own exceptions. */
final class Answers {

    /** What an operation does. */
    interface Work<T> {
        T result() throws IOException;
    }

    private static final String SERVICE = "Codeartifact";

    private Answers() {}

    static <T> T of(Work<T> work) {
        try {
            return work.result();
        } catch (Refusal refusal) {
            throw exception(refusal);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static AwsServiceException exception(Refusal refusal) {
        return switch (refusal.kind()) {
            case NOT_FOUND ->
                Faults.describe(notFound(refusal), SERVICE, "ResourceNotFoundException", 404, refusal.words())
                        .build();
            case CONFLICT ->
                Faults.describe(conflict(refusal), SERVICE, "ConflictException", 409, refusal.words())
                        .build();
            case INVALID ->
                Faults.describe(
                                invalid(ValidationExceptionReason.FIELD_VALIDATION_FAILED),
                                SERVICE,
                                "ValidationException",
                                400,
                                refusal.words())
                        .build();
            case UNREADABLE ->
                Faults.describe(
                                invalid(ValidationExceptionReason.CANNOT_PARSE),
                                SERVICE,
                                "ValidationException",
                                400,
                                refusal.words())
                        .build();
            case QUOTA ->
                Faults.describe(quota(refusal), SERVICE, "ServiceQuotaExceededException", 402, refusal.words())
                        .build();
            case UNREACHABLE ->
                Faults.describe(
                                InternalServerException.builder(),
                                SERVICE,
                                "InternalServerException",
                                500,
                                refusal.words())
                        .build();
            case UNSUPPORTED ->
                Faults.unsupported(CodeartifactException.builder(), SERVICE, refusal.words())
                        .build();
        };
    }

    private static ResourceNotFoundException.Builder notFound(Refusal refusal) {
        return ResourceNotFoundException.builder().resourceId(refusal.id()).resourceType(type(refusal));
    }

    private static ConflictException.Builder conflict(Refusal refusal) {
        return ConflictException.builder().resourceId(refusal.id()).resourceType(type(refusal));
    }

    private static ServiceQuotaExceededException.Builder quota(Refusal refusal) {
        return ServiceQuotaExceededException.builder().resourceId(refusal.id()).resourceType(type(refusal));
    }

    private static ValidationException.Builder invalid(ValidationExceptionReason reason) {
        return ValidationException.builder().reason(reason);
    }

    private static @Nullable ResourceType type(Refusal refusal) {
        ResourceType type = ResourceType.fromValue(refusal.resource().word());
        return type == ResourceType.UNKNOWN_TO_SDK_VERSION ? null : type;
    }
}
