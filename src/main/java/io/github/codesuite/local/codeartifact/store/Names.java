package io.github.codesuite.local.codeartifact.store;

import java.util.regex.Pattern;

/** CodeArtifact's rules for names, from its API reference. */
public final class Names {

    private static final Pattern DOMAIN = Pattern.compile("[a-z][a-z0-9-]{0,48}[a-z0-9]");
    private static final Pattern REPOSITORY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{1,99}");
    private static final Pattern PACKAGE = Pattern.compile("[^#/\\s\\\\\\p{Cntrl}]{1,255}");
    private static final Pattern ASSET = Pattern.compile("[^/\\\\\\p{Cntrl}]{1,255}");
    private static final Pattern DESCRIPTION = Pattern.compile("\\P{C}{0,1000}");

    private Names() {}

    static void checkDomain(String name) {
        check(
                DOMAIN,
                name,
                "a domain's name has 2 to 50 lower-case letters, digits and dashes and starts with a letter");
    }

    static void checkRepository(String name) {
        check(REPOSITORY, name, "a repository's name has 2 to 100 letters, digits, dots, dashes and underscores");
    }

    /** For a package, a version or a namespace. */
    public static void checkPackage(String name) {
        check(
                PACKAGE,
                name,
                "names of packages, namespaces and versions have no blank, # or / and at most 255 characters");
    }

    public static void checkAsset(String name) {
        check(ASSET, name, "an asset's name has no / and at most 255 characters");
    }

    /** For a repository or a package group. */
    public static void checkDescription(String description) {
        if (!DESCRIPTION.matcher(description).matches()) {
            throw Refusal.invalid("a description has at most 1000 characters, and no control characters");
        }
    }

    /** For a package group. */
    public static void checkContactInfo(String contactInfo) {
        if (!DESCRIPTION.matcher(contactInfo).matches()) {
            throw Refusal.invalid("contactInfo has at most 1000 characters, and no control characters");
        }
    }

    private static void check(Pattern rule, String name, String words) {
        if (!rule.matcher(name).matches()) {
            throw Refusal.invalid("\"" + name.replaceAll("\\p{Cntrl}", "?") + "\" cannot be a name: " + words);
        }
    }
}
