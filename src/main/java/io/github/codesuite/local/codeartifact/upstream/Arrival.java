package io.github.codesuite.local.codeartifact.upstream;

import io.github.codesuite.local.codeartifact.store.Upload;
import io.github.codesuite.local.codeartifact.store.VersionDetails;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Files of a version that have come from a public repository and belong to nobody yet; closing it removes what nobody took.
 *
 * @param files by the names of the assets
 * @param published when the version was published there
 * @param details what the files say of their version; empty where the format's own files say it
 */
public record Arrival(Map<String, Upload> files, Instant published, Optional<VersionDetails> details)
        implements AutoCloseable {

    public Arrival {
        files = Map.copyOf(files);
    }

    public Arrival(Map<String, Upload> files, Instant published) {
        this(files, published, Optional.empty());
    }

    @Override
    public void close() throws IOException {
        for (Upload upload : files.values()) {
            upload.close();
        }
    }
}
