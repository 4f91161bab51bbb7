package io.github.codesuite.stage.bundle;

import io.github.codesuite.bundle.BundleEntry;
import io.github.codesuite.bundle.ZipBundle;
import io.github.codesuite.failure.StageFailure;
import io.github.codesuite.poll.Deadline;
import io.github.codesuite.poll.Ticker;
import io.github.codesuite.problem.Problems;
import io.github.codesuite.results.Results;
import io.github.codesuite.results.StageResult;
import io.github.codesuite.spec.appspec.Appspec;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** AppSpec checked against what goes in, then a reproducible zip. */
public final class BundleStage {

    private final Ticker ticker;
    private final BundleNarration narration;
    private final Results results;

    public BundleStage(Ticker ticker, BundleNarration narration, Results results) {
        this.ticker = ticker;
        this.narration = narration;
        this.results = results;
    }

    /**
     * Checks the AppSpec and its scripts, as far as it can be before the module is packaged: scripts below its build directory
     * and the sources of {@code files} may not have been made yet.
     */
    public static void check(BundleRequest request, Problems problems) {
        Optional<Appspec> appspec = AppspecFile.read(request, problems);
        if (appspec.isEmpty()) {
            return;
        }
        String os = appspec.get().os();
        try {
            new HookScripts(RevisionFolders.of(request, os), !os.equals("windows"), problems)
                    .entries(appspec.get(), Optional.of(request.project().buildDirectory()));
        } catch (IOException failure) {
            throw unreadable(request, failure);
        }
    }

    /**
     * What would be written; changes nothing.
     *
     * @throws io.github.codesuite.problem.ProblemsException as {@link #run}
     */
    public List<String> plan(BundleRequest request) {
        List<BundleEntry> entries = content(request, new Problems());
        String names = entries.stream().map(BundleEntry::name).collect(Collectors.joining(", "));
        return List.of("write " + request.target() + " with " + names);
    }

    /**
     * Writes the bundle, and its place and checksum into the results.
     *
     * @throws io.github.codesuite.problem.ProblemsException if the AppSpec is wrong or names a file that is not in the bundle
     * @throws StageFailure if a file cannot be read or written, or at an interrupt
     */
    public BundleVerdict run(BundleRequest request) {
        Deadline clock = Deadline.in(Duration.ZERO, ticker);
        Problems problems = new Problems();
        List<BundleEntry> entries = content(request, problems);
        problems.all().stream().filter(problem -> !problem.isError()).forEach(narration::warning);
        ZipBundle.Written written = write(request, entries);
        results.put("bundle", "file", written.file().toString());
        results.put("bundle", "sha256", written.sha256());
        narration.written(written.file(), written.entries(), written.size(), written.sha256(), clock.elapsed());
        StageResult result = result(request, written, clock.elapsed());
        results.add(result);
        return new BundleVerdict(written.file(), written.sha256(), written.size(), written.entries(), result);
    }

    private static List<BundleEntry> content(BundleRequest request, Problems problems) {
        Optional<Appspec> appspec = AppspecFile.read(request, problems);
        try {
            List<BundleEntry> entries =
                    appspec.isPresent() ? new RevisionContent(request, appspec.get(), problems).entries() : List.of();
            problems.throwIfAny();
            return entries;
        } catch (IOException failure) {
            throw unreadable(request, failure);
        }
    }

    private static ZipBundle.Written write(BundleRequest request, List<BundleEntry> entries) {
        try {
            return ZipBundle.write(entries, request.target());
        } catch (IOException failure) {
            throw failure("writing the bundle " + request.target(), failure);
        }
    }

    private static StageResult result(BundleRequest request, ZipBundle.Written written, Duration took) {
        return new StageResult(
                "bundle",
                request.project().artifactId(),
                StageResult.Status.SUCCEEDED,
                "",
                Wording.content(written.entries(), written.size()) + ", " + written.file(),
                took,
                Optional.empty());
    }

    private static StageFailure unreadable(BundleRequest request, IOException failure) {
        return failure("collecting the revision of " + request.project().artifactId(), failure);
    }

    private static StageFailure failure(String attempted, IOException failure) {
        return new StageFailure(
                StageFailure.Kind.COULD_NOT_ASK,
                attempted,
                failure.toString(),
                "<files> in <codeDeploy>, or the AppSpec",
                "",
                failure);
    }
}
