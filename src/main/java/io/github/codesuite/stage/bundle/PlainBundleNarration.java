package io.github.codesuite.stage.bundle;

import io.github.codesuite.console.Console;
import io.github.codesuite.console.PrefixedConsole;
import io.github.codesuite.problem.Problem;
import io.github.codesuite.value.Durations;
import java.nio.file.Path;
import java.time.Duration;

/** Bundling in lines for a person. */
public final class PlainBundleNarration implements BundleNarration {

    private final Console console;

    public PlainBundleNarration(Console console) {
        this.console = PrefixedConsole.of("bundle", console);
    }

    @Override
    public void warning(Problem warning) {
        console.warn(warning.toString());
    }

    @Override
    public void written(Path bundle, int entries, long size, String sha256, Duration took) {
        console.info(
                Wording.content(entries, size) + ", sha256 " + sha256 + ", " + Durations.words(took) + ", " + bundle);
    }
}
