package io.github.codesuite.local.codeartifact.store;

import io.github.codesuite.bundle.Checksums;
import io.github.codesuite.local.state.AtomicFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bytes that have arrived as a whole and belong to nobody yet; closing it removes what nobody took. */
public record Upload(Path file, long size, Checksums checksums) implements AutoCloseable {

    AssetRecord asset(String name) {
        return new AssetRecord(name, size, checksums);
    }

    /** Gives the bytes their place; what lies there is replaced. */
    void moveTo(Path target) throws IOException {
        Path folder = target.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        AtomicFiles.system().publish(file, target);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
