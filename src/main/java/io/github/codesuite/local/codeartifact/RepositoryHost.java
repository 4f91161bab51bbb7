package io.github.codesuite.local.codeartifact;

import io.github.codesuite.local.codeartifact.store.RepositoryId;
import java.net.URI;

/** Who serves the repositories over HTTP. Thread-safe. */
interface RepositoryHost extends AutoCloseable {

    /** Where a repository is served to the clients of a package format, with a slash at the end. */
    URI endpoint(String format, RepositoryId id);

    @Override
    void close();
}
