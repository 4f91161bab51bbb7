package io.github.codesuite.local.codedeploy.agent;

import io.github.codesuite.poll.Ticker;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** A deployment's {@code scripts.log} in the agent's own format, and its last 2048 characters for the service. */
final class ScriptLog implements AutoCloseable {

    private static final int TAIL = 2048;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss ", Locale.ROOT);

    private final BufferedWriter writer;
    private final Ticker ticker;
    private final Deque<String> tail = new ArrayDeque<>();
    private int length;

    ScriptLog(Path file, Ticker ticker) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        this.writer = Files.newBufferedWriter(
                file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        this.ticker = ticker;
    }

    void event(String name) {
        write("LifecycleEvent - " + name);
    }

    void script(String location) {
        write("Script - " + location);
    }

    void output(String line) {
        write("[stdout]" + line);
    }

    void error(String line) {
        write("[stderr]" + line);
    }

    /** The last lines that fit into 2048 characters; of a longer last line its end. */
    String tail() {
        String joined = String.join("", tail);
        return joined.substring(Math.max(0, joined.length() - TAIL));
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    private void write(String entry) {
        remember(entry + "\n");
        try {
            writer.write(TIME.format(ticker.now().atZone(ZoneId.systemDefault())) + entry + "\n");
            writer.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void remember(String entry) {
        tail.addLast(entry);
        length += entry.length();
        while (tail.size() > 1 && length > TAIL) {
            length -= tail.removeFirst().length();
        }
    }
}
