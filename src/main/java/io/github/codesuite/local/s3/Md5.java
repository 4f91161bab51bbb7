package io.github.codesuite.local.s3;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash of ETags. */
final class Md5 {

    private Md5() {}

    static MessageDigest start() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has MD5", impossible);
        }
    }
}
