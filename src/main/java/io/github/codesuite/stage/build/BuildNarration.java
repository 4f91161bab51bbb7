package io.github.codesuite.stage.build;

import io.github.codesuite.follow.PhaseChange;
import io.github.codesuite.results.StageResult;
import java.nio.file.Path;
import java.time.Duration;

/** The moments of a build, in the order in which they stand here, all on the thread that runs the stage. */
public interface BuildNarration {

    /** The working tree was zipped: once, where it is the source, before anything is sent. */
    void sourceZipped(int entries, long bytes, Duration took);

    /** The source is in the bucket: once, after {@link #sourceZipped}. */
    void sourceStored(String location, boolean wasThere);

    /** The account runs as many builds as it may: each time that the start is tried and put off. */
    void waitingForCapacity(Duration pause);

    /** CodeBuild took the build: once; {@code link} may be empty; {@code logFile} will have the whole log. */
    void started(String id, String project, String link, Path logFile);

    /** A build that was started before is followed from now on: once, instead of {@link #started}. */
    void resumed(String id, String project, String link, Path logFile);

    /** The build is left to itself: at most once; the command shows its log and its end. */
    void notFollowed(String command);

    /** A phase began or ended: each once, in order. */
    void phase(PhaseChange change);

    /** A line of the build's log: each once, in order; raw. */
    void logLine(String line);

    /** The build is being followed: often, at least every five seconds, whether something happened or not. */
    void tick();

    /** Asking CodeBuild or its log fails or works again: one line for each. */
    void hiccup(String line);

    /** Something is fine, but: at any time. */
    void warning(String line);

    /** The build is being stopped because the stage was interrupted: at most once. */
    void stopping(String id);

    /** A test report of the build: once for each, after its end. */
    void tests(TestSummary summary);

    /** The artifacts are being fetched: at most once, after the tests; {@link #tick} follows with each piece. */
    void fetchingArtifacts();

    /** The artifacts were unpacked: at most once, after the tests. */
    void artifactsUnpacked(Path directory);

    /** The verdict: once, last; {@code where} is a link or the file of the log and may be empty. */
    void ended(StageResult result, String where);
}
