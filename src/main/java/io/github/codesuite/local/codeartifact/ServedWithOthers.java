package io.github.codesuite.local.codeartifact;

import io.github.codesuite.local.codeartifact.store.RepositoryId;
import io.github.codesuite.value.StableRepositoryName;
import java.net.URI;
import java.util.function.Supplier;

/** Repositories that somebody else's server serves beside other things; closing this leaves it alone. */
final class ServedWithOthers implements RepositoryHost {

    private final Supplier<URI> server;

    ServedWithOthers(Supplier<URI> server) {
        this.server = server;
    }

    @Override
    public URI endpoint(RepositoryId id) {
        return RepositoryServer.below(server.get(), new StableRepositoryName(id.domain(), id.repository()));
    }

    @Override
    public void close() {}
}
