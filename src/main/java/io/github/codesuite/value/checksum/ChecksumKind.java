package io.github.codesuite.value.checksum;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/** The checksums that an upload to S3 may carry (S3 User Guide, "Checking object integrity"). */
public enum ChecksumKind {
    CRC32(4, () -> RunningChecksum.of(new CRC32(), 4)),
    CRC32C(4, () -> RunningChecksum.of(new CRC32C(), 4)),
    CRC64NVME(8, () -> RunningChecksum.of(new Crc64Nvme(), 8)),
    SHA1(20, () -> RunningChecksum.of("SHA-1")),
    SHA256(32, () -> RunningChecksum.of("SHA-256"));

    private static final String HEADER = "x-amz-checksum-";

    private final int length;

    @SuppressWarnings("ImmutableEnumChecker") // The suppliers keep nothing: each makes a new checksum.
    private final Supplier<RunningChecksum> start;

    ChecksumKind(int length, Supplier<RunningChecksum> start) {
        this.length = length;
        this.start = start;
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
        return start.get();
    }
}
