package io.github.codesuite.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a token is for: a host, asked as somebody.
 *
 * @param host of the repositories; a domain has one
 * @param identity all that decides as whom AWS is asked; no secret
 */
public record TokenKey(String host, String identity) {

    /** A name for files: says nothing, and no other key has it. */
    String fileName() {
        try {
            byte[] text = (host + "\n" + identity).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
