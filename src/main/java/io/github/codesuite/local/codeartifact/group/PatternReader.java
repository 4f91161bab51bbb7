package io.github.codesuite.local.codeartifact.group;

import io.github.codesuite.local.codeartifact.group.GroupPattern.Scope;
import io.github.codesuite.local.codeartifact.store.Refusal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes a pattern apart: {@code /format/namespace/name} with a suffix, as far as it has them. */
final class PatternReader {

    private static final Pattern ALLOWED = Pattern.compile("[^\\p{C}\\p{IsWhite_Space}#]{2,520}");
    private static final Set<String> WITH_NAMESPACE = Set.of("maven", "generic", "swift");
    private static final Set<String> WITHOUT_NAMESPACE = Set.of("pypi", "nuget", "ruby", "cargo");
    private static final Set<String> IN_LOWER_CASE = Set.of("pypi", "nuget", "swift");
    private static final Pattern NOT_PYPI = Pattern.compile("[._]|--");
    private static final String RULE = "; patterns are /*, /format/*, /format/namespace~, /format/namespace/*,"
            + " /format/namespace/name~ and /format/namespace/name$";

    private final String text;

    private PatternReader(String text) {
        this.text = text;
    }

    static GroupPattern read(String text) {
        return new PatternReader(text).read();
    }

    private GroupPattern read() {
        check(ALLOWED.matcher(text).matches(), "has blanks, control characters or a #, or not 2 to 520 characters");
        check(text.startsWith("/"), "does not begin with a slash");
        String[] parts = text.substring(1).split("/", -1);
        check(parts.length <= 3, "has more than a format, a namespace and a name");
        if (parts.length == 1) {
            check(text.equals(GroupPattern.ROOT), "has no suffix behind a format");
            return new GroupPattern(text, Scope.ALL, "", "", "");
        }
        checkFormat(parts[0]);
        return parts.length == 2 ? ofNamespaces(parts[0], parts[1]) : ofNames(parts[0], parts[1], parts[2]);
    }

    private GroupPattern ofNamespaces(String format, String last) {
        if (last.equals("*")) {
            return new GroupPattern(text, Scope.FORMAT, format, "", "");
        }
        check(!WITHOUT_NAMESPACE.contains(format), "has a namespace, which " + format + " does not have");
        return new GroupPattern(text, Scope.NAMESPACE_PREFIX, format, prefix(format, last), "");
    }

    private GroupPattern ofNames(String format, String namespace, String last) {
        check(
                namespace.isEmpty() || !WITHOUT_NAMESPACE.contains(format),
                "has a namespace, which " + format + " does not have");
        check(
                !namespace.isEmpty() || !WITH_NAMESPACE.contains(format),
                "has no namespace, which " + format + " must have in front of a name");
        checkNormal(format, namespace);
        if (last.equals("*")) {
            return new GroupPattern(text, Scope.NAMESPACE, format, namespace, "");
        }
        if (last.endsWith("$")) {
            String name = last.substring(0, last.length() - 1);
            check(!name.isEmpty(), "has no name in front of $");
            checkNormal(format, name);
            return new GroupPattern(text, Scope.NAME, format, namespace, name);
        }
        return new GroupPattern(text, Scope.NAME_PREFIX, format, namespace, prefix(format, last));
    }

    private String prefix(String format, String last) {
        check(last.endsWith("~"), "ends in no suffix");
        String prefix = last.substring(0, last.length() - 1);
        check(!prefix.isEmpty() && Part.isOfWord(prefix.codePointBefore(prefix.length())), "has ~ not behind a word");
        checkNormal(format, prefix);
        return prefix;
    }

    private void checkFormat(String format) {
        boolean isKnown = format.equals("npm") || WITH_NAMESPACE.contains(format) || WITHOUT_NAMESPACE.contains(format);
        check(isKnown, "names no package format");
    }

    /** Where CodeArtifact normalizes names, a pattern must have them normalized. */
    private void checkNormal(String format, String part) {
        boolean isLower = !IN_LOWER_CASE.contains(format) || part.equals(part.toLowerCase(Locale.ROOT));
        boolean isPlain = !format.equals("pypi") || !NOT_PYPI.matcher(part).find();
        check(isLower && isPlain, "has a name that is not normalized as " + format + " has it");
    }

    private void check(boolean holds, String problem) {
        if (!holds) {
            throw Refusal.invalid(
                    "the package group pattern \"" + text.replaceAll("\\p{C}", "?") + "\" " + problem + RULE);
        }
    }
}
