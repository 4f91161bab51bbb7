package io.github.codesuite.stage.bundle;

import io.github.codesuite.console.Console;

/** Bundling in lines for a person. */
public final class PlainBundleNarration implements BundleNarration {
    public PlainBundleNarration(Console console) {
        throw new UnsupportedOperationException("not there yet");
    }
}
