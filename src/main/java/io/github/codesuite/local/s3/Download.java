package io.github.codesuite.local.s3;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;

/** An object with its open content. */
record Download(StoredObject object, SeekableByteChannel channel) implements AutoCloseable {

    /** The bytes of a range; reading them is what streams, nothing is held in memory. */
    InputStream content(ByteRange range) {
        try {
            channel.position(range.first());
            return new Slice(Channels.newInputStream(channel), range.length());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
