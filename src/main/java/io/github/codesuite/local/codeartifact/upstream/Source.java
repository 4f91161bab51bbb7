package io.github.codesuite.local.codeartifact.upstream;

import io.github.codesuite.cloud.Download;
import io.github.codesuite.cloud.PublicRepository;
import io.github.codesuite.local.codeartifact.store.Refusal;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/** A public repository that may be asked. What it does not answer is a refusal, and never an empty answer. */
public final class Source {

    private final PublicRepository repository;
    private final URI url;
    private final Download download;

    Source(PublicRepository repository, URI url, Download download) {
        this.repository = repository;
        this.url = url;
        this.download = download;
    }

    public String connection() {
        return repository.connection();
    }

    public URI url() {
        return url;
    }

    /** Reads a file below the repository's URL; empty where there is none. */
    public <T> Optional<T> get(String path, Download.Reader<T> reader) {
        return get(url.resolve(path), reader);
    }

    /** Reads a file that the repository names by its URL; empty where there is none. */
    public <T> Optional<T> get(URI file, Download.Reader<T> reader) {
        try {
            return download.get(file, reader);
        } catch (IOException failure) {
            throw Refusal.unreachable(
                    "the external connection " + connection() + " could not be asked: " + failure.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw Refusal.unreachable("interrupted while the external connection " + connection() + " was asked");
        }
    }

    /** What came is not what the repository says it is. */
    public Refusal damaged(String what) {
        return Refusal.unreachable("the external connection " + connection() + " sent " + what + "; nothing was kept");
    }
}
