package io.github.codesuite.value.checksum;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.Checksum;

/** A checksum of bytes that pass by; its value is taken once, at their end. */
public abstract class RunningChecksum {

    RunningChecksum() {}

    /** Takes more bytes. */
    public abstract void update(byte[] octets, int offset, int length);

    /** The checksum of all of them. */
    public abstract byte[] value();

    /** The checksum as S3 writes it. */
    public final String base64() {
        return Base64.getEncoder().encodeToString(value());
    }

    /** @param width of the value in bytes, the highest first */
    static RunningChecksum of(Checksum checksum, int width) {
        return new RunningChecksum() {
            @Override
            public void update(byte[] octets, int offset, int length) {
                checksum.update(octets, offset, length);
            }

            @Override
            public byte[] value() {
                byte[] all = ByteBuffer.allocate(Long.BYTES)
                        .putLong(checksum.getValue())
                        .array();
                return Arrays.copyOfRange(all, Long.BYTES - width, Long.BYTES);
            }
        };
    }

    /** @param algorithm one that every JDK has */
    static RunningChecksum of(String algorithm) {
        MessageDigest digest = digest(algorithm);
        return new RunningChecksum() {
            @Override
            public void update(byte[] octets, int offset, int length) {
                digest.update(octets, offset, length);
            }

            @Override
            public byte[] value() {
                return digest.digest();
            }
        };
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has " + algorithm, impossible);
        }
    }
}
