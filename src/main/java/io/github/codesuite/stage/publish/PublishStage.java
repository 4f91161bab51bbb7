package io.github.codesuite.stage.publish;

import io.github.codesuite.cloud.Cloud;
import io.github.codesuite.follow.NextCommands;
import io.github.codesuite.poll.Ticker;
import io.github.codesuite.problem.Problems;
import io.github.codesuite.results.Results;
import java.util.List;

/**
 * Publishes modules to CodeArtifact: everything is compared first, then all assets with their checksums are uploaded and
 * confirmed, and maven-metadata.xml comes last for all modules, which turns the versions to Published. What is there already
 * with the same bytes is not sent again, so that a second run continues one that was cut off.
 */
public final class PublishStage {

    private final Cloud cloud;
    private final Ticker ticker;
    private final PublishNarration narration;
    private final Results results;
    private final NextCommands next;

    public PublishStage(Cloud cloud, Ticker ticker, PublishNarration narration, Results results) {
        this(cloud, ticker, narration, results, NextCommands.ofTheProject());
    }

    /** @param next the words of the commands by which a person goes on */
    public PublishStage(Cloud cloud, Ticker ticker, PublishNarration narration, Results results, NextCommands next) {
        this.cloud = cloud;
        this.ticker = ticker;
        this.narration = narration;
        this.results = results;
        this.next = next;
    }

    /** Checks the request; calls nothing. */
    public static void check(PublishRequest request, Problems problems) {
        new RequestCheck(request, problems).run();
    }

    /** Checks what can be told before the modules' files are made. */
    public static void checkBeforePackaging(PublishRequest request, Problems problems) {
        new RequestCheck(request, problems).beforePackaging();
    }

    /**
     * Every call that would change something, in order; changes nothing. What is there already is left out, as far as the cloud
     * can be asked.
     *
     * @throws io.github.codesuite.failure.StageFailure if the run would be refused
     */
    public List<String> plan(PublishRequest request) {
        checkAll(request);
        return new Publication(cloud, ticker, narration, results, next, request).plan();
    }

    /**
     * Publishes.
     *
     * @throws io.github.codesuite.problem.ProblemsException if the request cannot be meant
     * @throws io.github.codesuite.failure.StageFailure if a version could not be published as a whole
     */
    public PublishVerdict run(PublishRequest request) {
        checkAll(request);
        PublishVerdict verdict = new Publication(cloud, ticker, narration, results, next, request).run();
        results.add(verdict.results());
        return verdict;
    }

    private static void checkAll(PublishRequest request) {
        Problems problems = new Problems();
        check(request, problems);
        problems.throwIfAny();
    }
}
