package io.github.codesuite.bundle;

import java.util.List;

/**
 * Which files of a working tree belong into a bundle: includes (empty: everything) minus excludes minus the defaults ({@code
 * .git/}, {@code target/} of every module, editors' backup files), in patterns of {@link PathPattern}.
 */
public record IgnoreRules(List<String> includes, List<String> excludes) {
    public IgnoreRules {
        includes = List.copyOf(includes);
        excludes = List.copyOf(excludes);
    }

    /** Everything but the defaults. */
    public static IgnoreRules defaults() {
        return new IgnoreRules(List.of(), List.of());
    }
}
