package io.github.codesuite.wire.signature;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 as signatures use it. */
final class Sha256 {

    static final String OF_NOTHING = hex("");

    private Sha256() {}

    static MessageDigest start() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /** Of a text whose characters are octets, as the headers of a request are. */
    static String hex(String text) {
        return hex(start(), text.getBytes(StandardCharsets.ISO_8859_1));
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String hex(MessageDigest digest, byte[] octets) {
        digest.update(octets);
        return hex(digest);
    }

    /** Whether two texts are equal; how long it takes does not tell where they differ. */
    static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
