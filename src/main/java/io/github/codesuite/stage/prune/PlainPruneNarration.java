package io.github.codesuite.stage.prune;

import io.github.codesuite.console.Console;
import io.github.codesuite.console.PrefixedConsole;

/** Pruning in lines for a person: one for each version that goes. */
public final class PlainPruneNarration implements PruneNarration {

    private final Console console;

    public PlainPruneNarration(Console console) {
        this.console = PrefixedConsole.of("prune", console);
    }

    @Override
    public void goes(String where, String version) {
        console.info(where + " " + version);
    }

    @Override
    public void refused(String where, String version, String why) {
        console.warn(where + " " + version + " was not deleted: " + why);
    }
}
