package io.github.codesuite.local.codeartifact.upstream;

import io.github.codesuite.poll.Ticker;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What public repositories said of packages a moment ago, so that a document and its checksum, asked for one after the other, are of
 * the same moment. CodeArtifact itself keeps such lists for up to three hours (user guide, "Availability of new package versions").
 */
public final class PublicLists<T> {

    private record Said<T>(long nanos, Optional<T> list) {}

    private static final Duration KEPT = Duration.ofMinutes(1);

    private final Ticker ticker;
    private final int most;
    private final Map<URI, Said<T>> said = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<URI, Said<T>> eldest) {
            return size() > most;
        }
    };

    /** @param most how many are kept */
    public PublicLists(Ticker ticker, int most) {
        this.most = most;
        this.ticker = ticker;
    }

    /** What is asked again only when it is too old; a failure is not kept. */
    public Optional<T> get(URI list, Supplier<Optional<T>> ask) {
        Optional<Said<T>> known = known(list);
        if (known.isPresent()) {
            return known.get().list();
        }
        Optional<T> answer = ask.get();
        keep(list, new Said<>(ticker.nanos(), answer));
        return answer;
    }

    private synchronized Optional<Said<T>> known(URI list) {
        return Optional.ofNullable(said.get(list)).filter(each -> ticker.nanos() - each.nanos() < KEPT.toNanos());
    }

    private synchronized void keep(URI list, Said<T> answer) {
        said.remove(list);
        said.put(list, answer);
    }
}
