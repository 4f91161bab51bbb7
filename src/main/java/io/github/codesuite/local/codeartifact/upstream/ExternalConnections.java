package io.github.codesuite.local.codeartifact.upstream;

import io.github.codesuite.cloud.Download;
import io.github.codesuite.cloud.PublicRepository;
import io.github.codesuite.cloud.PublicSources;
import io.github.codesuite.local.codeartifact.store.Refusal;
import java.net.URI;

/** The external connections that may be used: those that codesuite.local.upstreams names, and no others. */
public final class ExternalConnections {

    private final PublicSources sources;

    public ExternalConnections(PublicSources sources) {
        this.sources = sources;
    }

    /**
     * What a connection reads from.
     *
     * @param name as {@code public:maven-central}
     * @throws Refusal if the local cloud was not told that it may use it, or nothing may be fetched now
     */
    Source source(String name) {
        PublicRepository repository = PublicRepository.ofConnection(name)
                .orElseThrow(() -> Refusal.unsupported("the external connection " + name));
        URI url = url(repository);
        Download download = sources.download()
                .orElseThrow(() -> Refusal.unreachable(
                        "the external connection " + name + " is not asked: Maven works offline (-o)"));
        return new Source(repository, url, download);
    }

    private URI url(PublicRepository repository) {
        return sources.url(repository)
                .orElseThrow(() -> Refusal.unsupported("the external connection " + repository.connection()
                        + " unless it is told to: start what serves the repository (a build, mvn codesuite:serve) with"
                        + " -Dcodesuite.local.upstreams=" + repository.word()));
    }
}
