package io.github.codesuite.wire.codec;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/** Bytes of requests: bounded, complete, and text where they must be. */
final class Octets {

    /** More than any request of these services that is no file: AWS's own limits lie between 1 and 8 MB. */
    static final int LIMIT = 10_000_000;

    private static final int BUFFER = 16 * 1024;

    private Octets() {}

    /**
     * Reads a body into memory.
     *
     * @param announced length; empty where the client did not say
     * @throws Malformed if the body is shorter than announced
     * @throws WireRefusal if it is too long
     */
    static byte[] read(InputStream body, OptionalLong announced) throws IOException {
        long length = announced.orElse(-1);
        if (length > LIMIT) {
            throw tooLong();
        }
        ByteArrayOutputStream read = new ByteArrayOutputStream((int) Math.max(0, Math.min(length, BUFFER)));
        byte[] buffer = new byte[BUFFER];
        for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
            read.write(buffer, 0, count);
            if (read.size() > LIMIT) {
                throw tooLong();
            }
        }
        if (length >= 0 && read.size() != length) {
            throw Malformed.body("The body has not the length that was announced");
        }
        return read.toByteArray();
    }

    /** @throws Malformed if the bytes are not UTF-8 */
    static String utf8(byte[] octets) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets))
                    .toString();
        } catch (CharacterCodingException other) {
            throw Malformed.body("The body is not UTF-8");
        }
    }

    private static WireRefusal tooLong() {
        return new WireRefusal(413, "RequestEntityTooLarge", "The body is longer than " + LIMIT + " bytes");
    }
}
