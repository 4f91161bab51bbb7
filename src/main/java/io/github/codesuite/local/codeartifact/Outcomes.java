package io.github.codesuite.local.codeartifact;

import io.github.codesuite.local.codeartifact.store.VersionRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.codeartifact.model.PackageVersionError;
import software.amazon.awssdk.services.codeartifact.model.SuccessfulPackageVersionInfo;

/** What became of several versions, in the SDK's words. */
final class Outcomes {

    private Outcomes() {}

    static Map<String, SuccessfulPackageVersionInfo> successes(List<Outcome> outcomes) {
        return successes(outcomes, record -> record.status().word());
    }

    /**
     * Successes that all have one status.
     *
     * @param status as {@code Deleted}, which no version on disk has
     */
    static Map<String, SuccessfulPackageVersionInfo> successes(List<Outcome> outcomes, String status) {
        return successes(outcomes, record -> status);
    }

    static Map<String, PackageVersionError> failures(List<Outcome> outcomes) {
        Map<String, PackageVersionError> failures = new LinkedHashMap<>();
        for (Outcome outcome : outcomes) {
            outcome.failure()
                    .ifPresent(failure -> failures.put(
                            outcome.version(),
                            PackageVersionError.builder()
                                    .errorCode(failure.name())
                                    .errorMessage(outcome.message())
                                    .build()));
        }
        return failures;
    }

    private static Map<String, SuccessfulPackageVersionInfo> successes(
            List<Outcome> outcomes, Function<VersionRecord, String> status) {
        Map<String, SuccessfulPackageVersionInfo> successes = new LinkedHashMap<>();
        for (Outcome outcome : outcomes) {
            outcome.record()
                    .ifPresent(record -> successes.put(
                            record.version(),
                            SuccessfulPackageVersionInfo.builder()
                                    .revision(record.revision())
                                    .status(status.apply(record))
                                    .build()));
        }
        return successes;
    }
}
