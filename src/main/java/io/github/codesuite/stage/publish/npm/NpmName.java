package io.github.codesuite.stage.publish.npm;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of an npm package: {@code web} or {@code @acme/web}.
 *
 * @param scope without its {@code @}
 */
record NpmName(Optional<String> scope, String name) {

    /** For messages: the rules of npm for names of new packages (validate-npm-package-name), which the readers of a package keep too. */
    static final String RULES = "use at most 214 characters of a-z, 0-9, - . _ in each part, not beginning with . or _";

    private static final int LONGEST = 214;
    private static final Pattern FORM = Pattern.compile("(?:@([^/]+)/)?([^/]+)");
    private static final Pattern PART = Pattern.compile("[a-z0-9_.-]+");

    /** Empty where a text cannot be a name. */
    static Optional<NpmName> of(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches() || text.length() > LONGEST) {
            return Optional.empty();
        }
        NpmName name = new NpmName(Optional.ofNullable(form.group(1)), form.group(2));
        return name.isAllowed() ? Optional.of(name) : Optional.empty();
    }

    /** {@code @acme/web}. */
    String text() {
        return scope.map(text -> "@" + text + "/").orElse("") + name;
    }

    /** As npm asks a registry for it: {@code @acme%2fweb}. */
    String path() {
        return text().replace("/", "%2f");
    }

    private boolean isAllowed() {
        return scope.map(text -> PART.matcher(text).matches()).orElse(true)
                && PART.matcher(name).matches()
                && !name.startsWith(".")
                && (scope.isPresent() || !name.startsWith("_"))
                && !isTaken(name.toLowerCase(Locale.ROOT));
    }

    private boolean isTaken(String lower) {
        return scope.isEmpty() && (lower.equals("node_modules") || lower.equals("favicon.ico"));
    }
}
