package io.github.codesuite.local.codeartifact.npm;

import io.github.codesuite.local.codeartifact.store.PackageId;
import io.github.codesuite.local.codeartifact.store.Refusal;
import io.github.codesuite.local.codeartifact.store.RepositoryId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of an npm package. Upper-case letters are allowed, as old packages have them.
 *
 * @param scope without its @; empty where there is none
 */
record NpmName(String scope, String name) {

    private static final String PART = "[A-Za-z0-9~-][A-Za-z0-9~._-]*";
    private static final Pattern NAME = Pattern.compile("(?:@(" + PART + ")/)?(" + PART + ")");
    private static final int LIMIT = 214;

    /** @throws Refusal unless it is a name that npm allows */
    static NpmName parse(String full) {
        Matcher matcher = NAME.matcher(full);
        if (full.length() > LIMIT || !matcher.matches()) {
            throw Refusal.invalid("\"" + full.replaceAll("\\p{Cntrl}", "?") + "\" is no name of an npm package: name or"
                    + " @scope/name of letters, digits, dots, dashes, underscores and tildes, not beginning with a dot or an"
                    + " underscore, at most " + LIMIT + " characters");
        }
        return new NpmName(matcher.group(1) == null ? "" : matcher.group(1), matcher.group(2));
    }

    PackageId in(RepositoryId repository) {
        return PackageId.npm(repository, scope, name);
    }

    static NpmName of(PackageId id) {
        return new NpmName(id.namespace(), id.name());
    }

    /** With its scope, as package.json has it. */
    String full() {
        return scope.isEmpty() ? name : "@" + scope + "/" + name;
    }

    /** The file name of a version in URLs. */
    String tarball(String version) {
        return name + "-" + version + ".tgz";
    }
}
