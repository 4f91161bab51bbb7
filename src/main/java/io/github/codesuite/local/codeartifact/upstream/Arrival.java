package io.github.codesuite.local.codeartifact.upstream;

import io.github.codesuite.local.codeartifact.store.Upload;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;

/**
 * Files of a version that have come from a public repository and belong to nobody yet; closing it removes what nobody took.
 *
 * @param files by the names of the assets
 * @param published when the version was published there
 */
public record Arrival(Map<String, Upload> files, Instant published) implements AutoCloseable {

    public Arrival {
        files = Map.copyOf(files);
    }

    @Override
    public void close() throws IOException {
        for (Upload upload : files.values()) {
            upload.close();
        }
    }
}
