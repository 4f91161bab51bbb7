package io.github.codesuite.console;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Remembers lines, each with its level. */
public final class RecordedConsole implements Console {

    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
    private String awaited = "";
    private Runnable action = () -> {};

    /** Does something as soon as a line for everybody ends with the words. */
    public void whenSaid(String words, Runnable what) {
        awaited = words;
        action = what;
    }

    public List<String> lines() {
        return lines;
    }

    @Override
    public void info(String line) {
        lines.add("I " + line);
        if (!awaited.isEmpty() && line.endsWith(awaited)) {
            action.run();
        }
    }

    @Override
    public void warn(String line) {
        lines.add("W " + line);
    }

    @Override
    public void error(String line) {
        lines.add("E " + line);
    }

    @Override
    public void debug(String line) {
        lines.add("D " + line);
    }
}
