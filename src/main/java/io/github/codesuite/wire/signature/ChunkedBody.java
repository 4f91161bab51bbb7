package io.github.codesuite.wire.signature;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A body in aws-chunked frames, without them. It ends only after the last chunk, the trailer and nothing else have come and
 * every signature and checksum was right.
 */
final class ChunkedBody extends InputStream {

    private static final Pattern HEAD = Pattern.compile("([0-9a-fA-F]{1,15})(?:;chunk-signature=([0-9a-f]{64}))?");
    private static final int LONGEST_LINE = 1024;
    private static final int MOST_TRAILERS = 16;
    private static final int BUFFER = 64 * 1024;

    private final InputStream source;
    private final ChunkSeal seal;
    private final Trailer trailer;
    private long left;
    private boolean ended;

    ChunkedBody(InputStream source, ChunkSeal seal, Trailer trailer) {
        this.source = new BufferedInputStream(source, BUFFER);
        this.seal = seal;
        this.trailer = trailer;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (ended || (left == 0 && !nextChunk())) {
            return -1;
        }
        int count = source.read(target, offset, (int) Math.min(length, left));
        if (count < 0) {
            throw BodyFaults.incomplete();
        }
        seal.update(target, offset, count);
        trailer.update(target, offset, count);
        left -= count;
        if (left == 0) {
            requireEmptyLine();
            seal.end();
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    /** Whether there is one with content. */
    private boolean nextChunk() throws IOException {
        Matcher head = HEAD.matcher(line());
        if (!head.matches()) {
            throw BodyFaults.malformedChunk("the head of a chunk cannot be read");
        }
        left = Long.parseLong(head.group(1), 16);
        seal.begin(head.group(2) == null ? "" : head.group(2));
        if (left == 0) {
            seal.end();
            readTrailer();
            ended = true;
        }
        return left > 0;
    }

    private void readTrailer() throws IOException {
        String line = line();
        for (int count = 0; !line.isEmpty(); count++) {
            if (count == MOST_TRAILERS) {
                throw BodyFaults.malformedTrailer("it is too long");
            }
            trailer.line(line);
            line = line();
        }
        trailer.end(seal);
        if (source.read() >= 0) {
            throw BodyFaults.malformedChunk("something follows the last chunk");
        }
    }

    private void requireEmptyLine() throws IOException {
        if (!line().isEmpty()) {
            throw BodyFaults.malformedChunk("a chunk is longer than it says");
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        while (true) {
            int octet = source.read();
            if (octet < 0) {
                throw BodyFaults.incomplete();
            }
            if (octet == '\n' && line.length() > 0 && line.charAt(line.length() - 1) == '\r') {
                return line.substring(0, line.length() - 1).trim();
            }
            if (line.length() == LONGEST_LINE) {
                throw BodyFaults.malformedChunk("a line is too long");
            }
            line.append((char) octet);
        }
    }
}
