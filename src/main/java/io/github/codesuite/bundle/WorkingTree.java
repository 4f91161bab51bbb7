package io.github.codesuite.bundle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What a working tree holds. */
public final class WorkingTree {

    private WorkingTree() {}

    /** The entries below a folder that the rules let through, sorted by name; links that leave the root are refused by name. */
    public static List<BundleEntry> list(Path root, IgnoreRules rules) throws IOException {
        throw new UnsupportedOperationException("not there yet");
    }
}
