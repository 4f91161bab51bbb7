package io.github.codesuite.value.checksum;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/** The checksums that an upload to S3 may carry (S3 User Guide, "Checking object integrity"). */
public enum ChecksumKind {
    CRC32(4),
    CRC32C(4),
    CRC64NVME(8),
    SHA1(20),
    SHA256(32);

    private static final String HEADER = "x-amz-checksum-";

    private final int length;

    ChecksumKind(int length) {
        this.length = length;
    }

    /** The kind whose value a header or trailer of this name carries, in any case. */
    public static Optional<ChecksumKind> ofHeader(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.header().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** The header or trailer that carries its value, in lower case. */
    public String header() {
        return HEADER + name().toLowerCase(Locale.ROOT);
    }

    /** How many bytes a value has. */
    public int length() {
        return length;
    }

    /** The checksum of some bytes. */
    public byte[] of(byte[] octets) {
        RunningChecksum checksum = start();
        checksum.update(octets, 0, octets.length);
        return checksum.value();
    }

    /** A checksum of no bytes yet. */
    public RunningChecksum start() {
        return switch (this) {
            case CRC32 -> RunningChecksum.of(new CRC32(), length);
            case CRC32C -> RunningChecksum.of(new CRC32C(), length);
            case CRC64NVME -> RunningChecksum.of(new Crc64Nvme(), length);
            case SHA1 -> RunningChecksum.of("SHA-1");
            case SHA256 -> RunningChecksum.of("SHA-256");
        };
    }
}
