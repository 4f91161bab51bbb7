package io.github.codesuite.local.net;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * An answer; immutable. The body is opened once the head is to be sent, and not at all for HEAD.
 *
 * @param headers by name; the length is added by the server
 */
public record LoopbackReply(int status, Map<String, String> headers, Body body) {

    /** Where a body comes from. */
    public interface Body {

        /** Its length in bytes. */
        long length();

        InputStream open() throws IOException;
    }

    private static final class Octets implements Body {
        private final byte[] octets;

        Octets(byte[] octets) {
            this.octets = octets.clone();
        }

        @Override
        public long length() {
            return octets.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(octets);
        }
    }

    private record FileBody(Path file, long length) implements Body {
        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }
    }

    public LoopbackReply {
        headers = Map.copyOf(headers);
    }

    /** A line of text, in UTF-8. */
    public static LoopbackReply text(int status, String line) {
        return octets(status, "text/plain; charset=utf-8", (line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** A small body. */
    public static LoopbackReply octets(int status, String contentType, byte[] octets) {
        return new LoopbackReply(status, Map.of("Content-Type", contentType), new Octets(octets));
    }

    /** A file, streamed. */
    public static LoopbackReply file(String contentType, Path file, long length) {
        return new LoopbackReply(200, Map.of("Content-Type", contentType), new FileBody(file, length));
    }

    /** This reply with one more header. */
    public LoopbackReply with(String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return new LoopbackReply(status, more, body);
    }
}
