package io.github.codesuite.local.codebuild.run;

import io.github.codesuite.poll.Ticker;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** The log of a build in CodeBuild's own form; credentials are hidden. Thread-safe. */
final class BuildLog implements AutoCloseable {

    /** Fits into an event of CloudWatch Logs whatever the characters are. */
    private static final int PART = 87_000;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

    private final LogStream stream;
    private final Ticker ticker;
    private volatile Masking masking = Masking.of(Map.of());

    BuildLog(LogStream stream, Ticker ticker) {
        this.stream = stream;
        this.ticker = ticker;
    }

    /** From now on hides what an environment keeps secret. */
    void hideSecretsOf(Map<String, String> environment) {
        masking = Masking.of(environment);
    }

    /** Says what the build does. */
    void container(String text) {
        output("[Container] " + TIME.format(ticker.now()) + " " + text);
    }

    /** Passes a line of a command on; a text of several lines becomes several. */
    void output(String text) {
        for (String line : masking.mask(text).split("\n", -1)) {
            for (int start = 0; start == 0 || start < line.length(); start += PART) {
                add(line.substring(start, Math.min(line.length(), start + PART)));
            }
        }
    }

    /** Waits until everything was sent. */
    @Override
    public void close() {
        stream.close();
    }

    private void add(String line) {
        try {
            stream.add(line);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
