package io.github.codesuite.local.codeartifact;

import io.github.codesuite.local.codeartifact.Outcome.Failure;
import io.github.codesuite.local.codeartifact.store.Status;
import io.github.codesuite.local.codeartifact.store.VersionRecord;
import java.util.Map;
import java.util.Optional;

/**
 * What the caller takes versions for.
 *
 * @param revisions by version; may be empty
 */
record Expected(Optional<Status> status, Map<String, String> revisions) {

    static Expected anyRevision(Optional<Status> status) {
        return new Expected(status, Map.of());
    }

    /** Why the version is not the expected one. */
    Optional<Outcome> refuse(String version, Optional<VersionRecord> record) {
        if (record.isEmpty()) {
            return Optional.of(Outcome.notFound(version));
        }
        return refuse(record.get());
    }

    private Optional<Outcome> refuse(VersionRecord record) {
        if (status.filter(expected -> expected != record.status()).isPresent()) {
            return Optional.of(Outcome.failed(
                    record.version(),
                    Failure.MISMATCHED_STATUS,
                    "current status: " + record.status().word() + ", expected status: "
                            + status.get().word()));
        }
        return Optional.ofNullable(revisions.get(record.version()))
                .filter(expected -> !expected.equals(record.revision()))
                .map(expected -> Outcome.failed(
                        record.version(),
                        Failure.MISMATCHED_REVISION,
                        "current revision: " + record.revision() + ", expected revision: " + expected));
    }
}
