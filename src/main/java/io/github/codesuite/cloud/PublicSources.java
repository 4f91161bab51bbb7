package io.github.codesuite.cloud;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * From where the local cloud may fetch packages of the world outside; from nowhere else.
 *
 * @param urls each with a slash at the end
 * @param download empty where nothing is to be fetched now (Maven's {@code -o})
 */
public record PublicSources(Map<PublicRepository, URI> urls, Optional<Download> download) {

    public PublicSources {
        urls = Map.copyOf(urls);
    }

    /** Nothing may be fetched. */
    public static PublicSources none() {
        return new PublicSources(Map.of(), Optional.empty());
    }

    /** Where a repository is, if it may be used. */
    public Optional<URI> url(PublicRepository repository) {
        return Optional.ofNullable(urls.get(repository));
    }
}
