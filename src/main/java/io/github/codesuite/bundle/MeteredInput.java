package io.github.codesuite.bundle;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.Path;

/** What comes out of an archive, counted: reading ends where there is too much of it, or at an interrupt. */
final class MeteredInput extends FilterInputStream {

    private final Path archive;
    private long left;
    private long leftForHeader = Long.MAX_VALUE;

    /** @param allowed how many bytes may be read in all */
    MeteredInput(InputStream input, Path archive, long allowed) {
        super(input);
        this.archive = archive;
        this.left = allowed;
    }

    /** How many bytes may still be read. */
    long left() {
        return left;
    }

    /** From now on a header is read: the library keeps it in memory, so it has a limit of its own. */
    void beginHeader(long allowed) {
        leftForHeader = allowed;
    }

    /** From now on content is read, which streams. */
    void beginContent() {
        leftForHeader = Long.MAX_VALUE;
    }

    @Override
    public int read() throws IOException {
        int octet = super.read();
        count(octet < 0 ? 0 : 1);
        return octet;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        count(Math.max(0, count));
        return count;
    }

    @Override
    public long skip(long wanted) throws IOException {
        byte[] discarded = new byte[(int) Math.min(wanted, 1 << 13)];
        return Math.max(0, read(discarded, 0, discarded.length));
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int bytes) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("interrupted while reading " + archive);
        }
        left -= bytes;
        leftForHeader -= bytes;
        if (left < 0 || leftForHeader < 0) {
            throw new UnsafeArchiveException(archive.getFileName()
                    + " unpacks to more than is allowed for its size; it may have been made to fill a disk");
        }
    }
}
