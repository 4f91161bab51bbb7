package io.github.codesuite.console;

/** A console that says with each line who speaks, such as {@code [build] }. */
public final class PrefixedConsole implements Console {

    private final Console console;
    private final String prefix;

    private PrefixedConsole(Console console, String prefix) {
        this.console = console;
        this.prefix = prefix;
    }

    /** Lines begin with the name in brackets and a space. */
    public static PrefixedConsole of(String name, Console console) {
        return new PrefixedConsole(console, "[" + name + "] ");
    }

    @Override
    public void info(String line) {
        console.info(prefix + line);
    }

    @Override
    public void warn(String line) {
        console.warn(prefix + line);
    }

    @Override
    public void error(String line) {
        console.error(prefix + line);
    }

    @Override
    public void debug(String line) {
        console.debug(prefix + line);
    }
}
