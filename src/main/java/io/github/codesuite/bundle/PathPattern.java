package io.github.codesuite.bundle;

import java.util.regex.Pattern;

/**
 * A path pattern of a buildspec's artifacts or of the POM's includes and excludes, matched against relative paths with forward
 * slashes.
 *
 * <ul>
 *   <li>{@code *} is any text within a component, {@code ?} one character within a component;
 *   <li>{@code **} is any number of components, none too: {@code **}{@code /*} also matches a file at the top;
 *   <li>a pattern that ends in {@code /} matches everything below the folders that it names;
 *   <li>a pattern whose last component has no wildcard matches the file of that name, and everything below the folder of that
 *       name: {@code docs} matches {@code docs} and {@code docs/a/b}. {@code docs/*} matches what lies directly in it, as in
 *       <a href="https://docs.aws.amazon.com/codebuild/latest/userguide/build-spec-ref.html">CodeBuild</a>.
 * </ul>
 *
 * Every other character stands for itself. A leading {@code ./} or {@code /} is ignored. Immutable.
 */
public final class PathPattern {

    private static final String ANY_COMPONENTS = "(?:.*/)?";

    private final String fixedStart;
    private final Pattern expression;

    private PathPattern(String fixedStart, Pattern expression) {
        this.fixedStart = fixedStart;
        this.expression = expression;
    }

    /** Compiles a pattern. */
    public static PathPattern of(String pattern) {
        String relative = pattern.replaceFirst("^(\\./|/)+", "");
        return new PathPattern(fixedStart(relative), Pattern.compile(expression(relative), Pattern.DOTALL));
    }

    /** Whether a relative path with forward slashes matches as a whole. */
    public boolean matches(String path) {
        return expression.matcher(path).matches();
    }

    /** Whether everything below a folder matches. */
    boolean matchesAllBelow(String folder) {
        // Only an expression that ends in "anything" accepts a path that ends in a slash.
        return matches(folder + "/");
    }

    /** Whether something below a folder may match, as far as the pattern's components before its first wildcard tell. */
    boolean mayMatchBelow(String folder) {
        return (folder + "/").startsWith(fixedStart) || pointsInto(folder);
    }

    /** Whether the pattern's components before its first wildcard name a folder, or something below it. */
    boolean pointsInto(String folder) {
        return fixedStart.startsWith(folder + "/");
    }

    /** The components before the first wildcard, each with its slash; of a pattern without one, all of them. */
    private static String fixedStart(String pattern) {
        int wildcard = firstWildcard(pattern);
        if (wildcard < 0) {
            return pattern.isEmpty() || pattern.endsWith("/") ? pattern : pattern + "/";
        }
        return pattern.substring(0, pattern.lastIndexOf('/', wildcard) + 1);
    }

    private static String expression(String pattern) {
        StringBuilder expression = new StringBuilder();
        int at = 0;
        while (at < pattern.length()) {
            at = appendNext(pattern, at, expression);
        }
        if (pattern.isEmpty() || pattern.endsWith("/")) {
            return expression.append(".*").toString();
        }
        String last = pattern.substring(pattern.lastIndexOf('/') + 1);
        return firstWildcard(last) < 0 ? expression.append("(?:/.*)?").toString() : expression.toString();
    }

    private static int appendNext(String pattern, int at, StringBuilder expression) {
        boolean startsComponent = at == 0 || pattern.charAt(at - 1) == '/';
        if (startsComponent && pattern.startsWith("**/", at)) {
            expression.append(ANY_COMPONENTS);
            return at + 3;
        }
        if (pattern.startsWith("**", at)) {
            expression.append(".*");
            return at + 2;
        }
        boolean wholeComponent = startsComponent && (at + 1 == pattern.length() || pattern.charAt(at + 1) == '/');
        switch (pattern.charAt(at)) {
            case '*' -> expression.append(wholeComponent ? "[^/]+" : "[^/]*");
            case '?' -> expression.append("[^/]");
            default -> expression.append(Pattern.quote(pattern.substring(at, at + 1)));
        }
        return at + 1;
    }

    private static int firstWildcard(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) == '*' || text.charAt(at) == '?') {
                return at;
            }
        }
        return -1;
    }
}
