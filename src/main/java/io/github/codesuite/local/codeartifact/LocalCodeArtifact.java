package io.github.codesuite.local.codeartifact;

import io.github.codesuite.local.guard.Honoured;
import io.github.codesuite.poll.Ticker;
import java.nio.file.Path;
import software.amazon.awssdk.services.codeartifact.CodeartifactClient;

/** The local service behind the SDK's client, and the package repositories over loopback HTTP. */
public final class LocalCodeArtifact {

    private LocalCodeArtifact() {}

    /** Opens the service; its HTTP server starts when an endpoint is first asked for and ends when the client is closed. */
    public static CodeartifactClient open(Path folder, Ticker ticker) {
        throw new UnsupportedOperationException("not there yet");
    }

    /** What the service honours. */
    public static Honoured honoured() {
        throw new UnsupportedOperationException("not there yet");
    }
}
