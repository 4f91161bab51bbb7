package io.github.codesuite.local.state;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Turns any text into one safe file name, injectively: no separator, no leading dot, at most 200 characters. Also where the
 * file system takes upper and lower case for the same, as on macOS, two ids never share a file.
 */
public final class FileNames {

    private static final int LIMIT = 200;
    private static final String PLAIN = "abcdefghijklmnopqrstuvwxyz0123456789._-";

    private FileNames() {}

    /**
     * The file name of an id: plain characters stay, an upper-case letter becomes {@code ~} and its lower-case one, all others
     * {@code %XX}; a long one ends in its SHA-256.
     */
    public static String of(String id) {
        StringBuilder name = new StringBuilder();
        for (byte octet : id.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = PLAIN.indexOf((char) octet) >= 0 && !(octet == '.' && name.isEmpty());
            if (plain) {
                name.append((char) octet);
            } else if (octet >= 'A' && octet <= 'Z') {
                name.append('~').append((char) (octet - 'A' + 'a'));
            } else {
                name.append(String.format("%%%02X", octet));
            }
        }
        if (name.isEmpty()) {
            return "%";
        }
        return name.length() <= LIMIT ? name.toString() : name.substring(0, LIMIT - 66) + "%-" + sha256(id);
    }

    private static String sha256(String id) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
