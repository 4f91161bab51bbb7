package io.github.codesuite.console;

/** A console for those who only want to know what needs them: warnings, errors and the verdict of the end card. */
public final class QuietConsole implements Console {

    private final Console console;

    public QuietConsole(Console console) {
        this.console = console;
    }

    /** The one line that is said even when all went well. */
    public void verdict(String line) {
        console.info(line);
    }

    @Override
    public void info(String line) {}

    @Override
    public void warn(String line) {
        console.warn(line);
    }

    @Override
    public void error(String line) {
        console.error(line);
    }

    @Override
    public void debug(String line) {}
}
