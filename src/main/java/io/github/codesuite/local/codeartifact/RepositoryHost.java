package io.github.codesuite.local.codeartifact;

import io.github.codesuite.local.codeartifact.store.RepositoryId;
import java.net.URI;

/** Who serves the repositories over HTTP. Thread-safe. */
interface RepositoryHost extends AutoCloseable {

    /** Where a repository is served, with a slash at the end. */
    URI endpoint(RepositoryId id);

    @Override
    void close();
}
