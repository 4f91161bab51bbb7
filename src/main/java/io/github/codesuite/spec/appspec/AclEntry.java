package io.github.codesuite.spec.appspec;

import io.github.codesuite.problem.Problems;
import io.github.codesuite.spec.yaml.YamlText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An entry of {@code acls} as the agent reads it (ace_info.rb): {@code [default:][user|group|mask|other:]name:perm}. */
final class AclEntry {

    static final String FORM = "write [default:][user:|group:|mask:|other:]name:permissions, as in user:orders:rw";

    private static final Pattern PERMISSIONS = Pattern.compile("[0-7]|[-rwx]*");
    private static final Pattern NAMELESS = Pattern.compile("m|mask|o|other");
    private static final Pattern OTHER = Pattern.compile("o|other");
    private static final Pattern PARTS =
            Pattern.compile("(?:(d|default):)?(?:(u|user|g|group|m|mask|o|other):)?([^:]*):([^:]*)");

    private final Problems problems;

    AclEntry(Problems problems) {
        this.problems = problems;
    }

    void check(YamlText written, String path) {
        Matcher parts = PARTS.matcher(written.text());
        String found = path + " has '" + written.text() + "'";
        if (!parts.matches() || hasNameWhereNoneIsAllowed(parts)) {
            problems.error(written.location(), found, FORM);
        } else if (isBaseEntry(parts)) {
            problems.error(written.location(), found + ", which names nobody", "use 'mode' for the base entries");
        } else if (!PERMISSIONS.matcher(parts.group(4)).matches()) {
            problems.error(
                    written.location(),
                    found + " with the permissions '" + parts.group(4) + "'",
                    "permissions are letters of rwx- or one digit of 0 to 7");
        }
    }

    private static boolean hasNameWhereNoneIsAllowed(Matcher parts) {
        String type = parts.group(2);
        return type != null
                && NAMELESS.matcher(type).matches()
                && !parts.group(3).isEmpty();
    }

    /** Neither a default entry nor a mask, and without a name: the owner's, the group's or the others' entry. */
    private static boolean isBaseEntry(Matcher parts) {
        String type = parts.group(2) == null ? "user" : parts.group(2);
        String name = parts.group(3);
        boolean isNameless =
                name.isEmpty() || (parts.group(2) == null && OTHER.matcher(name).matches());
        return parts.group(1) == null && isNameless && !type.startsWith("m");
    }
}
