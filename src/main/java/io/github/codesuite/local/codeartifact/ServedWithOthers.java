package io.github.codesuite.local.codeartifact;

import io.github.codesuite.local.codeartifact.store.RepositoryId;
import java.net.URI;
import java.util.function.Supplier;

/** Repositories that somebody else's server serves beside other things; closing this leaves it alone. */
final class ServedWithOthers implements RepositoryHost {

    private final Supplier<URI> server;

    ServedWithOthers(Supplier<URI> server) {
        this.server = server;
    }

    @Override
    public URI endpoint(String format, RepositoryId id) {
        return RepositoryServer.below(server.get(), format, id);
    }

    @Override
    public void close() {}
}
