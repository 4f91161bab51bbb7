package io.github.codesuite.local.codeartifact;

import io.github.codesuite.cloud.PublicSources;
import io.github.codesuite.local.guard.Guard;
import io.github.codesuite.local.guard.Honoured;
import io.github.codesuite.poll.Ticker;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.function.Supplier;
import software.amazon.awssdk.services.codeartifact.CodeartifactClient;
import software.amazon.awssdk.services.codeartifact.model.CodeartifactException;

/** The local service behind the SDK's client, and the package repositories over loopback HTTP. */
public final class LocalCodeArtifact {

    private LocalCodeArtifact() {}

    /** Opens the service; its HTTP server starts when an endpoint is first asked for and ends when the client is closed. */
    public static CodeartifactClient open(Path folder, Ticker ticker) {
        return open(folder, PublicSources.none(), ticker);
    }

    /**
     * As {@link #open(Path, Ticker)}, with external connections.
     *
     * @param sources from where packages of the world outside may be fetched
     */
    public static CodeartifactClient open(Path folder, PublicSources sources, Ticker ticker) {
        Engine engine = Engine.open(folder, sources, ticker, new SecureRandom());
        return client(engine, new LazyServer(() -> RepositoryServer.start(engine, ticker)));
    }

    /**
     * Opens the service whose repositories are served by somebody else, who has them from {@link RepositoryServer#site}.
     *
     * @param server the address, asked for when an endpoint is
     */
    public static CodeartifactClient open(Path folder, PublicSources sources, Ticker ticker, Supplier<URI> server) {
        return client(Engine.open(folder, sources, ticker, new SecureRandom()), new ServedWithOthers(server));
    }

    private static CodeartifactClient client(Engine engine, RepositoryHost host) {
        return Guard.of(
                CodeartifactClient.class,
                new CodeArtifactService(engine, host),
                honoured(),
                CodeartifactException::builder);
    }

    /** What the service honours. */
    public static Honoured honoured() {
        return HonouredOperations.table();
    }
}
