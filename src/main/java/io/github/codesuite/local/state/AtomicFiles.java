package io.github.codesuite.local.state;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Writes files so that a reader, or the next process after a kill at any point, sees the old content or the new, never a
 * part. An interrupted thread can write as well, and stays interrupted. Thread-safe.
 */
public final class AtomicFiles {

    /** How a finished temporary file takes its final name. */
    @FunctionalInterface
    public interface Rename {
        void move(Path temporary, Path target) throws IOException;
    }

    @FunctionalInterface
    private interface Filling {
        void run() throws IOException;
    }

    /** Marks temporary files, so that left-over ones can be told. */
    public static final String TEMPORARY_SUFFIX = ".tmp";

    private final Rename rename;
    private final boolean forced;

    public AtomicFiles(Rename rename) {
        this(rename, true);
    }

    private AtomicFiles(Rename rename, boolean forced) {
        this.rename = rename;
        this.forced = forced;
    }

    /** Files of this machine: an atomic rename within one folder, after the bytes have reached the disk. */
    public static AtomicFiles system() {
        return new AtomicFiles(AtomicFiles::replace);
    }

    /**
     * As {@link #system()}, but the operating system writes to the disk when it likes: whatever process is killed, nothing is
     * lost; a machine that loses its power may lose the last files, or leave them empty.
     */
    public static AtomicFiles unforced() {
        return new AtomicFiles(AtomicFiles::replace, false);
    }

    /** Replaces a file's content; creates the folder where it is missing. */
    public void write(Path target, byte[] content) throws IOException {
        Path temporary = temporaryFor(target);
        fill(temporary, () -> Files.write(temporary, content, StandardOpenOption.CREATE_NEW));
        publish(temporary, target);
    }

    /** Replaces a file's content by a stream, which is read to its end and not closed. */
    public void write(Path target, InputStream content) throws IOException {
        Path temporary = temporaryFor(target);
        fill(temporary, () -> Files.copy(content, temporary));
        publish(temporary, target);
    }

    /** A fresh name beside the target, to be filled and then handed to {@link #publish}. */
    public Path temporaryFor(Path target) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException("not a file: " + target);
        }
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
        }
        return folder.resolve("." + UUID.randomUUID() + TEMPORARY_SUFFIX);
    }

    /** Gives a filled temporary file its final name. */
    public void publish(Path temporary, Path target) throws IOException {
        boolean moved = false;
        try {
            if (forced) {
                force(temporary);
            }
            rename.move(temporary, target);
            moved = true;
        } finally {
            if (!moved) {
                Files.deleteIfExists(temporary);
            }
        }
    }

    /** Not by a channel, which an interrupted thread only closes: a stopped run is still to be written down. */
    private static void force(Path temporary) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(temporary.toFile(), "rw")) {
            file.getFD().sync();
        }
    }

    private static void replace(Path temporary, Path target) throws IOException {
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** A file that could not be filled, as on a full disk, does not stay. */
    private static void fill(Path temporary, Filling filling) throws IOException {
        boolean filled = false;
        try {
            filling.run();
            filled = true;
        } finally {
            if (!filled) {
                Files.deleteIfExists(temporary);
            }
        }
    }
}
