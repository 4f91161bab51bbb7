package io.github.codesuite.local.s3;

import io.github.codesuite.value.checksum.ChecksumKind;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;

/**
 * The checksum that an upload is to have.
 *
 * @param expected its value in Base64, where the client knows it
 */
record WantedChecksum(ChecksumKind kind, Optional<String> expected) {

    /** The values that a request names, of which S3 takes one. */
    private static final class Values {
        private final Map<ChecksumKind, String> given = new EnumMap<>(ChecksumKind.class);

        Values add(ChecksumKind kind, @Nullable String value) {
            if (value != null) {
                given.put(kind, value);
            }
            return this;
        }

        Optional<WantedChecksum> one() {
            if (given.size() > 1) {
                throw S3Faults.invalidRequest(
                        "Expecting a single x-amz-checksum- header. Multiple checksum Types are" + " not allowed.");
            }
            return given.entrySet().stream()
                    .findFirst()
                    .map(each -> new WantedChecksum(each.getKey(), Optional.of(each.getValue())));
        }
    }

    static Optional<WantedChecksum> of(PutObjectRequest request) {
        return new Values()
                .add(ChecksumKind.CRC32, request.checksumCRC32())
                .add(ChecksumKind.CRC32C, request.checksumCRC32C())
                .add(ChecksumKind.CRC64NVME, request.checksumCRC64NVME())
                .add(ChecksumKind.SHA1, request.checksumSHA1())
                .add(ChecksumKind.SHA256, request.checksumSHA256())
                .one()
                .or(() -> algorithm(request.checksumAlgorithmAsString()));
    }

    static Optional<WantedChecksum> of(UploadPartRequest request) {
        return new Values()
                .add(ChecksumKind.CRC32, request.checksumCRC32())
                .add(ChecksumKind.CRC32C, request.checksumCRC32C())
                .add(ChecksumKind.CRC64NVME, request.checksumCRC64NVME())
                .add(ChecksumKind.SHA1, request.checksumSHA1())
                .add(ChecksumKind.SHA256, request.checksumSHA256())
                .one()
                .or(() -> algorithm(request.checksumAlgorithmAsString()));
    }

    static Optional<WantedChecksum> of(CompletedPart part) {
        return new Values()
                .add(ChecksumKind.CRC32, part.checksumCRC32())
                .add(ChecksumKind.CRC32C, part.checksumCRC32C())
                .add(ChecksumKind.CRC64NVME, part.checksumCRC64NVME())
                .add(ChecksumKind.SHA1, part.checksumSHA1())
                .add(ChecksumKind.SHA256, part.checksumSHA256())
                .one();
    }

    static Optional<WantedChecksum> of(CompleteMultipartUploadRequest request) {
        return new Values()
                .add(ChecksumKind.CRC32, request.checksumCRC32())
                .add(ChecksumKind.CRC32C, request.checksumCRC32C())
                .add(ChecksumKind.CRC64NVME, request.checksumCRC64NVME())
                .add(ChecksumKind.SHA1, request.checksumSHA1())
                .add(ChecksumKind.SHA256, request.checksumSHA256())
                .one();
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
