package io.github.codesuite.console;

import io.github.codesuite.poll.Ticker;
import io.github.codesuite.results.StageResult;
import io.github.codesuite.value.Durations;

/**
 * The lines of one stage: each with its name before it, a sign of life where it is silent for long, and a last line that is as
 * loud as the stage ended. Not thread-safe.
 */
public final class StageVoice {

    private final String what;
    private final Console console;
    private final Marks marks;
    private final Heartbeat heartbeat;

    /**
     * @param stage the name before each line
     * @param what it makes, for a last line without an id
     * @param marks what the reader's terminal can show
     */
    public StageVoice(String stage, String what, Console console, Ticker ticker, Marks marks) {
        this.what = what;
        this.console = PrefixedConsole.of(stage, console);
        this.marks = marks;
        this.heartbeat = new Heartbeat(ticker, this.console);
    }

    /** What is running elsewhere writes, behind a bar of its own. */
    public RemoteLines remote(String bar, String wholeLog) {
        return new RemoteLines(console, bar, wholeLog);
    }

    /** What the reader's terminal can show. */
    public Marks marks() {
        return marks;
    }

    /** Something was heard that is said by somebody else. */
    public void heard() {
        heartbeat.heard();
    }

    /** Says a line. */
    public void say(String line) {
        heartbeat.heard();
        console.info(line);
    }

    /** Says what is fine, but. */
    public void warn(String line) {
        heartbeat.heard();
        console.warn(line);
    }

    /** Says what hardly anybody wants to know. */
    public void whisper(String line) {
        console.debug(line);
    }

    /** Says what is going on, after a long silence. */
    public void beat(String doing) {
        heartbeat.beat(doing);
    }

    /**
     * Says how the stage ended.
     *
     * @param where more is found; may be empty
     */
    public void ended(StageResult result, String where) {
        String line = marks.of(result.status()) + " " + (result.id().isEmpty() ? what : result.id()) + ": "
                + result.summary() + ", " + Durations.words(result.duration())
                + (where.isEmpty() ? "" : ", " + where);
        switch (result.status()) {
            case FAILED -> console.error(line);
            case STOPPED, TIMED_OUT -> console.warn(line);
            case SUCCEEDED, STARTED, SKIPPED -> console.info(line);
        }
    }
}
