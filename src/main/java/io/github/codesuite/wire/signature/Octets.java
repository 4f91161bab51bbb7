package io.github.codesuite.wire.signature;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Percent-encoding of bytes, each a character below 256, as signatures want it (SigV4, "UriEncode"). */
final class Octets {

    private static final String HEX = "0123456789ABCDEF";
    private static final String UNRESERVED = "-._~";

    private Octets() {}

    /** Decoded once; a percent sign that begins no code stays itself. */
    static String decoded(String text) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream(text.length());
        for (int index = 0; index < text.length(); index++) {
            int code = text.charAt(index) == '%' ? code(text, index) : -1;
            octets.write(code < 0 ? text.charAt(index) : code);
            index += code < 0 ? 0 : 2;
        }
        return octets.toString(StandardCharsets.ISO_8859_1);
    }

    static String encoded(String octets) {
        StringBuilder encoded = new StringBuilder(octets.length() + 16);
        for (int index = 0; index < octets.length(); index++) {
            char octet = octets.charAt(index);
            if (isUnreserved(octet)) {
                encoded.append(octet);
            } else {
                encoded.append('%').append(HEX.charAt((octet >> 4) & 15)).append(HEX.charAt(octet & 15));
            }
        }
        return encoded.toString();
    }

    private static int code(String text, int index) {
        if (index + 2 >= text.length()) {
            return -1;
        }
        int high = Character.digit(text.charAt(index + 1), 16);
        int low = Character.digit(text.charAt(index + 2), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private static boolean isUnreserved(char octet) {
        return (octet >= 'a' && octet <= 'z')
                || (octet >= 'A' && octet <= 'Z')
                || (octet >= '0' && octet <= '9')
                || UNRESERVED.indexOf(octet) >= 0;
    }
}
