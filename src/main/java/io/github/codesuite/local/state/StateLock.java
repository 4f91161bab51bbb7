package io.github.codesuite.local.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.LockSupport;

/**
 * An exclusive lock on a file, among threads, class loaders and processes; the operating system frees it when its process
 * dies. Not re-entrant. An interrupted thread gets it as well, and stays interrupted.
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
            boolean locked = false;
            try {
                lock(channel);
                locked = true;
            } finally {
                if (!locked) {
                    channel.close();
                }
            }
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

    /** Asks again and again rather than wait in the channel, which an interrupt would close. */
    private static void lock(FileChannel channel) throws IOException {
        boolean interrupted = false;
        try {
            while (!tryLock(channel)) {
                LockSupport.parkNanos(RETRY_NANOS);
                interrupted |= Thread.interrupted();
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldInThisProcess) {
            return false;
        }
    }
}
