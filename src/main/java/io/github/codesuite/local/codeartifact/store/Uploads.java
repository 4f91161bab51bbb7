package io.github.codesuite.local.codeartifact.store;

import io.github.codesuite.bundle.Checksums;
import io.github.codesuite.local.state.AtomicFiles;
import io.github.codesuite.poll.Ticker;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;

/** Where bytes arrive, on the disk of their later place. Removes what a killed process has left there for a day. */
public final class Uploads {

    private static final Duration LEFT_OVER = Duration.ofDays(1);

    private final Folders folders;
    private final Ticker ticker;

    public Uploads(Folders folders, Ticker ticker) {
        this.folders = folders;
        this.ticker = ticker;
    }

    /** Reads a stream to its end. */
    public Upload receive(InputStream content) throws IOException {
        Path file = AtomicFiles.system().temporaryFor(folders.uploads().resolve("asset"));
        boolean complete = false;
        try (ForcedOutput copy = new ForcedOutput(file)) {
            Checksums checksums = Checksums.copying(content, copy);
            Upload upload = new Upload(file, copy.size(), checksums);
            complete = true;
            return upload;
        } finally {
            if (!complete) {
                Files.deleteIfExists(file);
            }
        }
    }

    public void sweep() throws IOException {
        if (!Files.isDirectory(folders.uploads())) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folders.uploads())) {
            for (Path file : files) {
                sweep(file);
            }
        }
    }

    private void sweep(Path file) throws IOException {
        try {
            if (Files.getLastModifiedTime(file)
                    .toInstant()
                    .isBefore(ticker.now().minus(LEFT_OVER))) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException takenMeanwhile) {
            return;
        }
    }
}
