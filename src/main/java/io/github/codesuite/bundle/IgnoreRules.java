package io.github.codesuite.bundle;

import java.util.List;

/**
 * Which files of a working tree belong into a bundle: includes (empty: everything) minus excludes minus the defaults, in patterns
 * of {@link PathPattern}. The defaults are {@code .git}, {@code target/} of every Maven module (a folder of that name beside a
 * {@code pom.xml}) and editors' backup files ({@code *~}); an include that begins with such a folder, as {@code target/*.jar},
 * brings it back.
 *
 * @param withoutUsual whether the defaults are left out
 */
public record IgnoreRules(List<String> includes, List<String> excludes, boolean withoutUsual) {
    public IgnoreRules {
        includes = List.copyOf(includes);
        excludes = List.copyOf(excludes);
    }

    /** Includes minus excludes minus the defaults. */
    public IgnoreRules(List<String> includes, List<String> excludes) {
        this(includes, excludes, true);
    }

    /** Everything but the defaults. */
    public static IgnoreRules defaults() {
        return new IgnoreRules(List.of(), List.of());
    }

    /** Includes minus excludes and nothing else, as the artifacts of a buildspec are chosen. */
    public static IgnoreRules exactly(List<String> includes, List<String> excludes) {
        return new IgnoreRules(includes, excludes, false);
    }
}
