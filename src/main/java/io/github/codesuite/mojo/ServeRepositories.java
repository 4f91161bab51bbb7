package io.github.codesuite.mojo;

import io.github.codesuite.cloud.PublicSources;
import io.github.codesuite.local.LocalHome;
import io.github.codesuite.local.codeartifact.RepositoryServer;
import io.github.codesuite.poll.Ticker;
import io.github.codesuite.value.Secret;
import io.github.codesuite.value.StableRepositoryName;
import java.net.URI;
import java.nio.file.Path;

/** Serves the package repositories of a local cloud for the length of a build; loads nothing of the SDK. */
final class ServeRepositories implements AutoCloseable {

    private final RepositoryServer server;

    private ServeRepositories(RepositoryServer server) {
        this.server = server;
    }

    /**
     * Starts serving.
     *
     * @param home of the local cloud
     * @param sources from where packages of the world outside may be fetched
     */
    static ServeRepositories start(Path home, PublicSources sources) {
        return new ServeRepositories(
                RepositoryServer.start(new LocalHome(home).codeArtifact(), sources, Ticker.system()));
    }

    URI endpoint(StableRepositoryName name) {
        return server.endpoint(name);
    }

    Secret token(StableRepositoryName name) {
        return server.token(name.domain());
    }

    @Override
    public void close() {
        server.close();
    }
}
