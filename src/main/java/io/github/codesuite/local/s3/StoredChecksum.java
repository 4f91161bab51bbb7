package io.github.codesuite.local.s3;

import io.github.codesuite.value.checksum.ChecksumKind;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.ChecksumType;

/**
 * The checksum that S3 keeps beside an object or a part, one of five kinds.
 *
 * @param value in Base64; with the number of parts behind it where it is a checksum of their checksums
 * @param composite whether it is that
 */
record StoredChecksum(ChecksumKind kind, String value, boolean composite) {

    /** The methods of a response's builder, which has a member for each kind. */
    record Members<B>(
            BiFunction<B, String, B> crc32,
            BiFunction<B, String, B> crc32c,
            BiFunction<B, String, B> crc64nvme,
            BiFunction<B, String, B> sha1,
            BiFunction<B, String, B> sha256) {

        B set(B builder, Optional<StoredChecksum> checksum) {
            return checksum.map(each -> of(each.kind()).apply(builder, each.value()))
                    .orElse(builder);
        }

        private BiFunction<B, String, B> of(ChecksumKind kind) {
            return switch (kind) {
                case CRC32 -> crc32;
                case CRC32C -> crc32c;
                case CRC64NVME -> crc64nvme;
                case SHA1 -> sha1;
                case SHA256 -> sha256;
            };
        }
    }

    static @Nullable ChecksumType type(Optional<StoredChecksum> checksum) {
        return checksum.map(each -> each.composite() ? ChecksumType.COMPOSITE : ChecksumType.FULL_OBJECT)
                .orElse(null);
    }
}
