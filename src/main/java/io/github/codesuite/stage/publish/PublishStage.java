package io.github.codesuite.stage.publish;

import io.github.codesuite.cloud.Cloud;
import io.github.codesuite.poll.Ticker;
import io.github.codesuite.problem.Problems;
import io.github.codesuite.results.Results;
import java.util.List;

/** Assets with their checksums, confirmed, then maven-metadata.xml last. */
public final class PublishStage {

    public PublishStage(Cloud cloud, Ticker ticker, PublishNarration narration, Results results) {
        throw new UnsupportedOperationException("not there yet");
    }

    /** Checks the request; calls nothing. */
    public static void check(PublishRequest request, Problems problems) {
        throw new UnsupportedOperationException("not there yet");
    }

    /** Every call that would change something, in order; changes nothing. */
    public List<String> plan(PublishRequest request) {
        throw new UnsupportedOperationException("not there yet");
    }

    /**
     * Publishes.
     *
     * @throws io.github.codesuite.failure.StageFailure if a version could not be published as a whole
     */
    public PublishVerdict run(PublishRequest request) {
        throw new UnsupportedOperationException("not there yet");
    }
}
