package io.github.codesuite.stage.prune;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which packages are meant: {@code /format/namespace/name}, where {@code *} stands for any text, slashes included, so that {@code
 * /maven/*} are all of a format. The form is that of CodeArtifact's package groups (CodeArtifact user guide, "Package group
 * definition syntax"); a package without a namespace has an empty one, as in {@code /npm//lodash}.
 */
public record PackagePattern(String text) {

    private static final Pattern FORM = Pattern.compile("/\\*|/[a-z]+/(\\*|[^/\\s]*/[^/\\s]+)");

    /** What is allowed, for messages. */
    public static final String FORMAT =
            "/format/namespace/name, where * stands for any text, such as /maven/com.acme/*";

    /** Whether a text is of the {@link #FORMAT}. */
    public static boolean isPattern(String text) {
        return FORM.matcher(text).matches();
    }

    /** The pattern of one Maven artifact. */
    public static PackagePattern maven(String groupId, String artifactId) {
        return new PackagePattern("/maven/" + groupId + "/" + artifactId);
    }

    boolean matches(PackageName name) {
        String regex = Arrays.stream(text.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return name.path().matches(regex);
    }
}
