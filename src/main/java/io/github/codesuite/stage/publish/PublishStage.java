package io.github.codesuite.stage.publish;

import io.github.codesuite.cloud.Cloud;
import io.github.codesuite.follow.NextCommands;
import io.github.codesuite.poll.Ticker;
import io.github.codesuite.problem.Problems;
import io.github.codesuite.project.ProjectFacts;
import io.github.codesuite.results.Results;
import java.util.ArrayList;
import java.util.List;

/**
 * Publishes modules to CodeArtifact: everything is compared first, then all assets with their checksums are uploaded and
 * confirmed, and maven-metadata.xml comes last for all modules, which turns the versions to Published. What is there already
 * with the same bytes is not sent again, so that a second run continues one that was cut off.
 */
public final class PublishStage {

    private static final String CHECKSUMS = ", then its .md5 .sha1 .sha256 .sha512";

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

    /** Every call that would change something, in order; changes nothing and asks nothing. */
    public List<String> plan(PublishRequest request) {
        checkAll(request);
        List<String> assets = new ArrayList<>();
        List<String> metadata = new ArrayList<>();
        for (ProjectFacts module : request.modules()) {
            PackageVersion version = request.versionOf(module);
            String named = module.isSnapshot()
                    ? version.folder().replaceFirst("SNAPSHOT$", "<timestamp>-<next build>")
                    : version.version();
            for (NamedFile file : NamedFile.of(module, named)) {
                assets.add(put(version, version.versionPath() + file.name()));
            }
            if (module.isSnapshot()) {
                metadata.add(put(version, version.versionPath() + Metadata.FILE));
            }
            metadata.add(put(version, version.artifactPath() + Metadata.FILE));
        }
        assets.addAll(metadata);
        return List.copyOf(assets);
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
        verdict.results().forEach(results::add);
        return verdict;
    }

    private static void checkAll(PublishRequest request) {
        Problems problems = new Problems();
        check(request, problems);
        problems.throwIfAny();
    }

    private static String put(PackageVersion version, String path) {
        return "PUT " + version.where() + " " + path + CHECKSUMS;
    }
}
