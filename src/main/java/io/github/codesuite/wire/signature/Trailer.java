package io.github.codesuite.wire.signature;

import io.github.codesuite.local.net.LoopbackRequest;
import io.github.codesuite.value.checksum.ChecksumKind;
import io.github.codesuite.value.checksum.RunningChecksum;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The headers behind the last chunk. Exactly those that {@code x-amz-trailer} announced must come, and a checksum among them
 * must be the body's (S3 User Guide, "Checking object integrity", trailing checksums).
 */
final class Trailer {

    private static final String SIGNATURE = "x-amz-trailer-signature";

    private final Map<ChecksumKind, RunningChecksum> checksums = new EnumMap<>(ChecksumKind.class);
    private final Map<String, String> lines = new TreeMap<>();

    private Trailer(List<ChecksumKind> announced) {
        announced.forEach(kind -> checksums.put(kind, kind.start()));
    }

    /** The trailer of a request that has none. */
    static Trailer none() {
        return new Trailer(List.of());
    }

    /** @throws SignatureRefusal if something else than checksums is announced */
    static Trailer announcedBy(LoopbackRequest request) {
        List<ChecksumKind> kinds = new ArrayList<>();
        for (String value : request.headers().getOrDefault("x-amz-trailer", List.of())) {
            for (String name : value.split(",", -1)) {
                kinds.add(ChecksumKind.ofHeader(name.trim()).orElseThrow(BodyFaults::unknownTrailer));
            }
        }
        return new Trailer(kinds);
    }

    void update(byte[] octets, int offset, int length) {
        checksums.values().forEach(checksum -> checksum.update(octets, offset, length));
    }

    void line(String line) {
        int colon = line.indexOf(':');
        String name = line.substring(0, Math.max(colon, 0)).trim().toLowerCase(Locale.ROOT);
        if (name.isEmpty() || lines.putIfAbsent(name, line.substring(colon + 1).trim()) != null) {
            throw BodyFaults.malformedTrailer("a line is no header, or stands there twice");
        }
    }

    /** All lines have come. */
    void end(ChunkSeal seal) {
        String signature = lines.getOrDefault(SIGNATURE, "");
        lines.remove(SIGNATURE);
        StringBuilder canonical = new StringBuilder();
        lines.forEach((name, value) ->
                canonical.append(name).append(':').append(value).append('\n'));
        seal.endTrailer(signature, canonical.toString());
        checksums.forEach((kind, checksum) -> compare(kind, lines.remove(kind.header()), checksum));
        if (!lines.isEmpty()) {
            throw BodyFaults.malformedTrailer("it was not announced");
        }
    }

    private static void compare(ChecksumKind kind, @Nullable String value, RunningChecksum checksum) {
        if (value == null) {
            throw BodyFaults.malformedTrailer(kind.header() + " is missing");
        }
        byte[] expected = decoded(kind, value);
        if (!MessageDigest.isEqual(expected, checksum.value())) {
            throw BodyFaults.wrongChecksum(kind);
        }
    }

    private static byte[] decoded(ChecksumKind kind, String value) {
        try {
            byte[] octets = Base64.getDecoder().decode(value);
            if (octets.length == kind.length()) {
                return octets;
            }
        } catch (IllegalArgumentException notBase64) {
            throw BodyFaults.invalidChecksum(kind);
        }
        throw BodyFaults.invalidChecksum(kind);
    }
}
