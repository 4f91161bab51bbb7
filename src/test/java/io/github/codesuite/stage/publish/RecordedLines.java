package io.github.codesuite.stage.publish;

import io.github.codesuite.console.Console;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers the lines for everybody and the warnings; not those for debugging. */
final class RecordedLines implements Console {

    private final List<String> lines = new CopyOnWriteArrayList<>();

    List<String> lines() {
        return List.copyOf(lines);
    }

    void forget() {
        lines.clear();
    }

    @Override
    public void info(String line) {
        lines.add(line);
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
    public void debug(String line) {}
}
