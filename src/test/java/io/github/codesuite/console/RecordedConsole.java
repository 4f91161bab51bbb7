package io.github.codesuite.console;

import java.util.ArrayList;
import java.util.List;

/** Remembers lines, each with its level. */
public final class RecordedConsole implements Console {

    private final List<String> lines = new ArrayList<>();

    public List<String> lines() {
        return lines;
    }

    @Override
    public void info(String line) {
        lines.add("I " + line);
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
