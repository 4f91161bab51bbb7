package io.github.codesuite.console;

import io.github.codesuite.results.StageResult;

/** The sign before a line that says how something ended. */
public enum Marks {
    /** For terminals and logs in UTF-8. */
    UNICODE("✓", "✗", "■", "…", "→", "-"),
    /** Where only ASCII arrives. */
    ASCII("ok", "FAILED", "STOPPED", "RUNNING", "started", "skipped");

    private final String succeeded;
    private final String failed;
    private final String stopped;
    private final String stillRunning;
    private final String started;
    private final String skipped;

    Marks(String succeeded, String failed, String stopped, String stillRunning, String started, String skipped) {
        this.succeeded = succeeded;
        this.failed = failed;
        this.stopped = stopped;
        this.stillRunning = stillRunning;
        this.started = started;
        this.skipped = skipped;
    }

    /** For a phase or lifecycle event that ended well. */
    public String succeeded() {
        return succeeded;
    }

    /** For a phase or lifecycle event that did not. */
    public String failed() {
        return failed;
    }

    /** For a stage. */
    public String of(StageResult.Status status) {
        return switch (status) {
            case SUCCEEDED -> succeeded;
            case FAILED -> failed;
            case STOPPED -> stopped;
            case TIMED_OUT -> stillRunning;
            case STARTED -> started;
            case SKIPPED -> skipped;
        };
    }
}
