package io.github.codesuite.bundle;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Ignore rules, compiled; names are relative to the root of a tree. Immutable. */
final class Selection {

    private final List<PathPattern> includes;
    private final List<PathPattern> excludes;
    private final boolean withoutUsual;

    Selection(IgnoreRules rules) {
        this.includes = rules.includes().stream().map(PathPattern::of).toList();
        this.excludes = rules.excludes().stream().map(PathPattern::of).toList();
        this.withoutUsual = rules.withoutUsual();
    }

    /** Whether a file or link goes in. */
    boolean takesFile(Path file, String name) {
        return isIncluded(name)
                && excludes.stream().noneMatch(pattern -> pattern.matches(name))
                && !(withoutUsual && isLeftOutFile(file));
    }

    /** Whether a folder goes in as such, where nothing in it does. */
    boolean takesEmptyFolder(String name) {
        boolean included = isIncluded(name) || includes.stream().anyMatch(pattern -> pattern.matchesAllBelow(name));
        return included && excludes.stream().noneMatch(pattern -> pattern.matches(name));
    }

    /** Whether something below a folder may go in. */
    boolean looksInto(Path folder, String name) {
        boolean mayHold = includes.isEmpty() || includes.stream().anyMatch(pattern -> pattern.mayMatchBelow(name));
        return mayHold
                && excludes.stream().noneMatch(pattern -> pattern.matchesAllBelow(name))
                && !(withoutUsual && isLeftOutFolder(folder) && !isAskedFor(name));
    }

    private boolean isIncluded(String name) {
        return includes.isEmpty() || includes.stream().anyMatch(pattern -> pattern.matches(name));
    }

    private boolean isAskedFor(String name) {
        return includes.stream().anyMatch(pattern -> pattern.pointsInto(name));
    }

    private static boolean isLeftOutFile(Path file) {
        // A linked work tree of git has a file named .git, which points out of the tree.
        return file.toString().endsWith("~") || isNamed(file, ".git");
    }

    private static boolean isLeftOutFolder(Path folder) {
        return isNamed(folder, ".git") || (isNamed(folder, "target") && isBesideAPom(folder));
    }

    private static boolean isBesideAPom(Path folder) {
        return Files.exists(folder.resolveSibling("pom.xml"));
    }

    private static boolean isNamed(Path path, String name) {
        return path.endsWith(name);
    }
}
