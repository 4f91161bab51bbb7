package io.github.codesuite.stage.build;

import io.github.codesuite.console.Console;
import io.github.codesuite.console.Marks;
import io.github.codesuite.console.RemoteLines;
import io.github.codesuite.console.RemoteText;
import io.github.codesuite.console.StageVoice;
import io.github.codesuite.follow.PhaseChange;
import io.github.codesuite.poll.Ticker;
import io.github.codesuite.results.StageResult;
import io.github.codesuite.value.ByteSize;
import io.github.codesuite.value.Durations;
import java.nio.file.Path;
import java.time.Duration;

/** A build in lines for a person: one for each phase, the remote log raw behind a bar, a sign of life in silence. */
public final class PlainBuildNarration implements BuildNarration {

    private static final String BAR = "| ";

    private final StageVoice voice;
    private RemoteLines log;
    private String doing = "preparing";

    public PlainBuildNarration(Console console) {
        this(console, Ticker.system(), Marks.UNICODE);
    }

    /** @param marks what the reader's terminal can show */
    public PlainBuildNarration(Console console, Ticker ticker, Marks marks) {
        this.voice = new StageVoice("build", "build", console, ticker, marks);
        this.log = voice.remote(BAR, "the log");
    }

    @Override
    public void sourceZipped(int entries, long bytes, Duration took) {
        voice.say("source: " + entries + (entries == 1 ? " entry, " : " entries, ") + ByteSize.words(bytes)
                + ", zipped in " + Durations.words(took));
    }

    @Override
    public void sourceStored(String location, boolean wasThere) {
        voice.say("source " + (wasThere ? "is already there: " : "uploaded: ") + location);
    }

    @Override
    public void waitingForCapacity(Duration pause) {
        voice.say("the account runs as many builds as it may, trying again in " + Durations.words(pause));
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
        voice.say("its log and its end: " + command);
    }

    private void follows(String how, String id, String project, String link, Path logFile) {
        log = voice.remote(BAR, logFile.toString());
        doing = "waiting for CodeBuild";
        voice.say(how + id + " of project " + project + (link.isEmpty() ? "" : ", " + link));
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
            voice.say(voice.marks().failed() + " " + change.phase() + " "
                    + change.status().orElse("") + duration);
            change.contexts().forEach(words -> voice.say("  " + RemoteText.harmless(words)));
        } else {
            voice.say(voice.marks().succeeded() + " " + change.phase() + duration);
        }
    }

    @Override
    public void logLine(String line) {
        voice.heard();
        log.line(line);
    }

    @Override
    public void tick() {
        voice.beat(doing);
    }

    @Override
    public void hiccup(String line) {
        voice.say(line);
    }

    @Override
    public void warning(String line) {
        voice.warn(line);
    }

    @Override
    public void stopping(String id) {
        voice.say("interrupted, stopping " + id);
    }

    @Override
    public void tests(TestSummary tests) {
        voice.say("Tests run: " + tests.total() + ", Failures: " + tests.failures() + ", Errors: " + tests.errors()
                + ", Skipped: " + tests.skipped() + " - " + tests.group());
        tests.unsuccessful()
                .forEach(name -> voice.say("  " + voice.marks().failed() + " " + RemoteText.harmless(name)));
    }

    @Override
    public void fetchingArtifacts() {
        doing = "fetching the artifacts";
    }

    @Override
    public void artifactsUnpacked(Path directory) {
        voice.say("artifacts unpacked into " + directory);
    }

    @Override
    public void ended(StageResult result, String where) {
        voice.ended(result, where);
    }
}
