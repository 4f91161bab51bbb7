package io.github.codesuite.wire.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;

/**
 * A body that had to be received before its signature could be checked, since the request did not say its hash. What is more
 * than a megabyte lies in a private temporary file, which goes when the content is closed.
 *
 * @param hash of all of it
 */
record Spool(InputStream content, String hash) {

    private static final int IN_MEMORY = 1024 * 1024;

    static Spool of(InputStream body) throws IOException {
        MessageDigest digest = Sha256.start();
        DigestInputStream digested = new DigestInputStream(body, digest);
        byte[] start = digested.readNBytes(IN_MEMORY);
        InputStream first = new ByteArrayInputStream(start);
        if (start.length < IN_MEMORY) {
            return new Spool(first, Sha256.hex(digest));
        }
        InputStream rest = onDisk(digested);
        return new Spool(new SequenceInputStream(first, rest), Sha256.hex(digest));
    }

    private static InputStream onDisk(InputStream rest) throws IOException {
        // Made for its owner alone, and taken out of the folder as soon as it is open where the system can do that.
        FileChannel file = FileChannel.open(
                Files.createTempFile("codesuite-", ".body"),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
        boolean filled = false;
        try {
            byte[] buffer = new byte[64 * 1024];
            for (int count = rest.read(buffer); count >= 0; count = rest.read(buffer)) {
                ByteBuffer octets = ByteBuffer.wrap(buffer, 0, count);
                while (octets.hasRemaining()) {
                    file.write(octets);
                }
            }
            filled = true;
            return Channels.newInputStream(file.position(0));
        } finally {
            if (!filled) {
                file.close();
            }
        }
    }
}
