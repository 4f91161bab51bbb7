package io.github.codesuite.stage.build;

import io.github.codesuite.console.Console;

/** A build in lines for a person. */
public final class PlainBuildNarration implements BuildNarration {
    public PlainBuildNarration(Console console) {
        throw new UnsupportedOperationException("not there yet");
    }
}
