package io.github.codesuite.local.codeartifact;

import io.github.codesuite.cloud.PublicSources;
import io.github.codesuite.local.codeartifact.store.PackageId;
import io.github.codesuite.local.codeartifact.store.RepositoryId;
import io.github.codesuite.local.net.LoopbackLimits;
import io.github.codesuite.local.net.LoopbackServer;
import io.github.codesuite.local.net.LoopbackSite;
import io.github.codesuite.poll.Ticker;
import io.github.codesuite.value.Secret;
import io.github.codesuite.value.StableRepositoryName;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;

/**
 * Serves the repositories of a home to Maven, npm and pip until it is closed; needs nothing of the SDK. Several processes may serve one
 * home at the same time, each on its own port, and each accepts the tokens of the others.
 */
public final class RepositoryServer implements AutoCloseable {

    private static final Duration TOKEN_LIFE = Duration.ofHours(12);

    private final Engine engine;
    private final LoopbackServer server;

    private RepositoryServer(Engine engine, LoopbackServer server) {
        this.engine = engine;
        this.server = server;
    }

    /**
     * Starts serving.
     *
     * @param folder of the service, as in {@code LocalHome.codeArtifact()}
     * @param sources from where packages of the world outside may be fetched
     */
    public static RepositoryServer start(Path folder, PublicSources sources, Ticker ticker) {
        return start(Engine.open(folder, sources, ticker, new SecureRandom()), ticker);
    }

    static RepositoryServer start(Engine engine, Ticker ticker) {
        LoopbackServer server =
                LoopbackServer.start("codesuite-repositories", engine.site(), LoopbackLimits.packages(), ticker);
        return new RepositoryServer(engine, server);
    }

    /** Where a repository is served to Maven, with a slash at the end; whether it exists is not asked. */
    public URI endpoint(StableRepositoryName name) {
        return endpoint(PackageId.MAVEN, new RepositoryId(name.domain(), name.repository()));
    }

    /** Where a repository is served to the clients of a package format. */
    URI endpoint(String format, RepositoryId id) {
        return below(URI.create("http://127.0.0.1:" + server.port()), format, id);
    }

    /** Where a repository is served below a server's address. */
    static URI below(URI server, String format, RepositoryId id) {
        return server.resolve("/" + format + "/" + id.domain() + "/" + id.repository() + "/");
    }

    /**
     * The repositories for a server of somebody else, who serves other things beside them.
     *
     * @param folder of the service, as in {@code LocalHome.codeArtifact()}
     * @param sources from where packages of the world outside may be fetched
     */
    public static LoopbackSite site(Path folder, PublicSources sources, Ticker ticker) {
        return Engine.open(folder, sources, ticker, new SecureRandom()).site();
    }

    /** A token for the repositories of a domain, valid for 12 hours; the user's name is {@code aws}. */
    public Secret token(String domain) {
        return engine.tokens().issue(domain, TOKEN_LIFE).token();
    }

    @Override
    public void close() {
        server.close();
    }
}
