package io.github.codesuite.stage.build;

import io.github.codesuite.console.Console;
import io.github.codesuite.console.Heartbeat;
import io.github.codesuite.console.Marks;
import io.github.codesuite.console.PrefixedConsole;
import io.github.codesuite.console.RemoteLines;
import io.github.codesuite.console.RemoteText;
import io.github.codesuite.follow.PhaseChange;
import io.github.codesuite.poll.Ticker;
import io.github.codesuite.results.StageResult;
import io.github.codesuite.value.Durations;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/** A build in lines for a person: one for each phase, the remote log raw behind a bar, a sign of life in silence. */
public final class PlainBuildNarration implements BuildNarration {

    private static final String BAR = "| ";

    private static final double KILO = 1000;

    private final Console console;
    private final Marks marks;
    private final Heartbeat heartbeat;
    private RemoteLines log;
    private String doing = "preparing";

    public PlainBuildNarration(Console console) {
        this(console, Ticker.system(), Marks.UNICODE);
    }

    /** @param marks what the reader's terminal can show */
    public PlainBuildNarration(Console console, Ticker ticker, Marks marks) {
        this.console = PrefixedConsole.of("build", console);
        this.marks = marks;
        this.heartbeat = new Heartbeat(ticker, this.console);
        this.log = new RemoteLines(this.console, BAR, "the log");
    }

    @Override
    public void sourceZipped(int entries, long bytes, Duration took) {
        say("source: " + entries + (entries == 1 ? " entry, " : " entries, ") + size(bytes) + ", zipped in "
                + Durations.words(took));
    }

    @Override
    public void sourceStored(String location, boolean wasThere) {
        say("source " + (wasThere ? "is already there: " : "uploaded: ") + location);
    }

    @Override
    public void waitingForCapacity(Duration pause) {
        say("the account runs as many builds as it may, trying again in " + Durations.words(pause));
    }

    @Override
    public void started(String id, String project, String link, Path logFile) {
        follows("started ", id, project, link, logFile);
    }

    @Override
    public void resumed(String id, String project, String link, Path logFile) {
        follows("following ", id, project, link, logFile);
    }

    @Override
    public void notFollowed(String command) {
        say("its log and its end: " + command);
    }

    private void follows(String how, String id, String project, String link, Path logFile) {
        log = new RemoteLines(console, BAR, logFile.toString());
        doing = "waiting for CodeBuild";
        say(how + id + " of project " + project + (link.isEmpty() ? "" : ", " + link));
    }

    @Override
    public void phase(PhaseChange change) {
        if (!change.isEnd()) {
            doing = "in " + change.phase();
            return;
        }
        String duration =
                change.duration().map(took -> " " + Durations.words(took)).orElse("");
        if (change.isFailure()) {
            say(marks.failed() + " " + change.phase() + " " + change.status().orElse("") + duration);
            change.contexts().forEach(words -> say("  " + RemoteText.harmless(words)));
        } else {
            say(marks.succeeded() + " " + change.phase() + duration);
        }
    }

    @Override
    public void logLine(String line) {
        heartbeat.heard();
        log.line(line);
    }

    @Override
    public void tick() {
        heartbeat.beat(doing);
    }

    @Override
    public void hiccup(String line) {
        say(line);
    }

    @Override
    public void warning(String line) {
        heartbeat.heard();
        console.warn(line);
    }

    @Override
    public void stopping(String id) {
        say("interrupted, stopping " + id);
    }

    @Override
    public void tests(TestSummary tests) {
        say("Tests run: " + tests.total() + ", Failures: " + tests.failures() + ", Errors: " + tests.errors()
                + ", Skipped: " + tests.skipped() + " - " + tests.group());
        tests.unsuccessful().forEach(name -> say("  " + marks.failed() + " " + RemoteText.harmless(name)));
    }

    @Override
    public void fetchingArtifacts() {
        doing = "fetching the artifacts";
    }

    @Override
    public void artifactsUnpacked(Path directory) {
        say("artifacts unpacked into " + directory);
    }

    @Override
    public void ended(StageResult result, String where) {
        String line = marks.of(result.status()) + " " + (result.id().isEmpty() ? "build" : result.id()) + ": "
                + result.summary() + ", " + Durations.words(result.duration())
                + (where.isEmpty() ? "" : ", " + where);
        switch (result.status()) {
            case FAILED -> console.error(line);
            case STOPPED, TIMED_OUT -> console.warn(line);
            case SUCCEEDED, STARTED, SKIPPED -> console.info(line);
        }
    }

    private void say(String line) {
        heartbeat.heard();
        console.info(line);
    }

    private static String size(long bytes) {
        if (bytes < KILO) {
            return bytes + " bytes";
        }
        double kilobytes = bytes / KILO;
        return kilobytes < KILO
                ? String.format(Locale.ROOT, "%.1f kB", kilobytes)
                : String.format(Locale.ROOT, "%.1f MB", kilobytes / KILO);
    }
}
