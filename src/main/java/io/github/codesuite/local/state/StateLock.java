package io.github.codesuite.local.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * An exclusive lock on a file, among threads, class loaders and processes; the operating system frees it when its process
 * dies. Not re-entrant. An interrupted thread gets it as well, and stays interrupted.
 */
public final class StateLock implements AutoCloseable {

    private static final long RETRY_NANOS = 2_000_000;

    private final Turns.Turn turn;
    private final FileChannel channel;
    private final AtomicBoolean held = new AtomicBoolean(true);

    private StateLock(Turns.Turn turn, FileChannel channel) {
        this.turn = turn;
        this.channel = channel;
    }

    /** Waits until the lock is free and takes it. */
    public static StateLock acquire(Path file) {
        Turns.Turn turn = Turns.await(file.toAbsolutePath());
        boolean locked = false;
        try {
            FileChannel channel = open(file);
            try {
                lock(channel);
                locked = true;
                return new StateLock(turn, channel);
            } finally {
                if (!locked) {
                    channel.close();
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            if (!locked) {
                turn.end();
            }
        }
    }

    /** Frees the lock; a second time does nothing. */
    @Override
    public void close() {
        if (!held.getAndSet(false)) {
            return;
        }
        try {
            channel.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            turn.end();
        }
    }

    private static FileChannel open(Path file) throws IOException {
        try {
            return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (NoSuchFileException noFolder) {
            Path folder = file.toAbsolutePath().getParent();
            if (folder == null) {
                throw noFolder;
            }
            Files.createDirectories(folder);
            return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
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
