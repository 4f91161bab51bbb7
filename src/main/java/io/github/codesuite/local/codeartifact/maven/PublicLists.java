package io.github.codesuite.local.codeartifact.maven;

import io.github.codesuite.poll.Ticker;
import io.github.codesuite.spec.maven.ArtifactMetadata;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What public repositories said of artifacts a moment ago, so that a document and its checksum, asked for one after the other, are of
 * the same moment. CodeArtifact itself keeps such lists for up to three hours (user guide, "Availability of new package versions").
 */
final class PublicLists {

    private record Said(long nanos, Optional<ArtifactMetadata> metadata) {}

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST = 500;

    private final Ticker ticker;
    private final Map<URI, Said> said = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<URI, Said> eldest) {
            return size() > MOST;
        }
    };

    PublicLists(Ticker ticker) {
        this.ticker = ticker;
    }

    /** What is asked again only when it is too old; a failure is not kept. */
    Optional<ArtifactMetadata> get(URI artifact, Supplier<Optional<ArtifactMetadata>> ask) {
        Optional<Said> known = known(artifact);
        if (known.isPresent()) {
            return known.get().metadata();
        }
        Optional<ArtifactMetadata> answer = ask.get();
        keep(artifact, new Said(ticker.nanos(), answer));
        return answer;
    }

    private synchronized Optional<Said> known(URI artifact) {
        return Optional.ofNullable(said.get(artifact)).filter(each -> ticker.nanos() - each.nanos() < KEPT.toNanos());
    }

    private synchronized void keep(URI artifact, Said answer) {
        said.remove(artifact);
        said.put(artifact, answer);
    }
}
