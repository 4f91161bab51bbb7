package io.github.codesuite.local.codeartifact;

import io.github.codesuite.local.codeartifact.store.RepositoryId;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;

/** The repository server of one client: started when first needed, ended with the client. Thread-safe. */
final class LazyServer implements RepositoryHost {

    private final Supplier<RepositoryServer> start;
    private Optional<RepositoryServer> running = Optional.empty();

    LazyServer(Supplier<RepositoryServer> start) {
        this.start = start;
    }

    @Override
    public synchronized URI endpoint(String format, RepositoryId id) {
        RepositoryServer server = running.orElseGet(start);
        running = Optional.of(server);
        return server.endpoint(format, id);
    }

    @Override
    public synchronized void close() {
        running.ifPresent(RepositoryServer::close);
        running = Optional.empty();
    }
}
