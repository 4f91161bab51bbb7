package io.github.codesuite.local.codeartifact;

import io.github.codesuite.local.codeartifact.store.VersionRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What became of one version of several.
 *
 * @param record the version afterwards, or before it was deleted
 * @param failure why it was left
 */
record Outcome(String version, Optional<VersionRecord> record, Optional<Failure> failure, String message) {

    /** Why a version was left as it is, in the words of the SDK's PackageVersionErrorCode. */
    enum Failure {
        ALREADY_EXISTS,
        NOT_FOUND,
        MISMATCHED_STATUS,
        MISMATCHED_REVISION,
        NOT_ALLOWED,
        SKIPPED
    }

    static Outcome changed(VersionRecord record) {
        return new Outcome(record.version(), Optional.of(record), Optional.empty(), "");
    }

    static Outcome failed(String version, Failure failure, String message) {
        return new Outcome(version, Optional.empty(), Optional.of(failure), message);
    }

    static Outcome notFound(String version) {
        return failed(version, Failure.NOT_FOUND, "could not find version " + version);
    }

    /**
     * All versions as failed where one of them is refused: the others are skipped then ("Errors with individual package versions").
     *
     * @return empty where none is refused
     */
    static List<Outcome> refusals(List<String> versions, Function<String, Optional<Outcome>> refusal) {
        Map<String, Optional<Outcome>> refused = new LinkedHashMap<>();
        versions.forEach(version -> refused.computeIfAbsent(version, refusal));
        if (refused.values().stream().allMatch(Optional::isEmpty)) {
            return List.of();
        }
        return refused.entrySet().stream()
                .map(entry -> entry.getValue().orElseGet(() -> skipped(entry.getKey())))
                .toList();
    }

    private static Outcome skipped(String version) {
        return failed(version, Failure.SKIPPED, "version " + version + " is skipped");
    }
}
