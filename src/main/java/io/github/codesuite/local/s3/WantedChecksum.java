package io.github.codesuite.local.s3;

import io.github.codesuite.value.checksum.ChecksumKind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The checksum that an upload is to have.
 *
 * @param expected its value in Base64, where the client knows it
 */
record WantedChecksum(ChecksumKind kind, Optional<String> expected) {

    /** The members of a request, by their names in the model. */
    interface Members {
        Optional<String> value(String name, Class<String> type);
    }

    /** What a request says: one value, or the algorithm alone. */
    static Optional<WantedChecksum> of(Members request) {
        List<WantedChecksum> given = Arrays.stream(ChecksumKind.values())
                .flatMap(kind -> request.value("Checksum" + kind, String.class).stream()
                        .map(value -> new WantedChecksum(kind, Optional.of(value))))
                .toList();
        if (given.size() > 1) {
            throw S3Faults.invalidRequest(
                    "Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.");
        }
        return given.stream()
                .findFirst()
                .or(() -> request.value("ChecksumAlgorithm", String.class).flatMap(WantedChecksum::algorithm));
    }

    /** The algorithm alone: the value is computed here. */
    static Optional<WantedChecksum> algorithm(@Nullable String name) {
        return Optional.ofNullable(name).map(text -> new WantedChecksum(kind(text), Optional.empty()));
    }

    private static ChecksumKind kind(String name) {
        for (ChecksumKind kind : ChecksumKind.values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        throw S3Faults.invalidRequest(
                "Checksum algorithm provided is unsupported. Please try again with any of the valid"
                        + " types: [CRC32, CRC32C, CRC64NVME, SHA1, SHA256]");
    }
}
