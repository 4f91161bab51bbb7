package io.github.codesuite.local.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.LockSupport;

/**
 * An exclusive lock on a file, among threads, class loaders and processes; the operating system frees it when its process
 * dies. Not re-entrant.
 */
public final class StateLock implements AutoCloseable {

    private static final long RETRY_NANOS = 2_000_000;

    private final FileChannel channel;

    private StateLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Waits until the lock is free and takes it. */
    public static StateLock acquire(Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock(channel);
            return new StateLock(channel);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Frees the lock. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void lock(FileChannel channel) throws IOException {
        while (true) {
            try {
                FileLock lock = channel.lock();
                if (lock.isValid()) {
                    return;
                }
            } catch (OverlappingFileLockException heldInThisProcess) {
                LockSupport.parkNanos(RETRY_NANOS);
            }
        }
    }
}
