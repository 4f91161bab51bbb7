package io.github.codesuite.wire.codec;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkPojo;

/** What a service throws, as it goes over the wire. */
final class Faults {

    private final FaultTable table;

    Faults(FaultTable table) {
        this.table = table;
    }

    /** A service's own exception, with its own code and status where it has them. */
    Fault of(AwsServiceException thrown) {
        FaultTable.Entry entry = table.of(thrown.getClass());
        AwsErrorDetails details = thrown.awsErrorDetails();
        return new Fault(
                thrown.statusCode() > 0 ? thrown.statusCode() : entry.status(),
                given(details == null ? null : details.errorCode()).orElse(entry.code()),
                given(details == null ? null : details.errorMessage())
                        .or(() -> given(thrown.getMessage()))
                        .orElse(entry.code()),
                given(thrown.requestId()).orElseGet(Faults::newId),
                Optional.of((SdkPojo) thrown));
    }

    Fault of(WireRefusal refusal) {
        return new Fault(
                refusal.status(), refusal.code(), String.valueOf(refusal.getMessage()), newId(), Optional.empty());
    }

    /** A defect of the local cloud: the wire sees nothing of it but the id. */
    static Fault defect(String id) {
        return new Fault(
                500, "InternalFailure", "The local cloud has failed; see its log for " + id, id, Optional.empty());
    }

    static String newId() {
        return UUID.randomUUID().toString();
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).filter(value -> !value.isEmpty());
    }
}
