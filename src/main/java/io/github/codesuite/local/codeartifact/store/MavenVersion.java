package io.github.codesuite.local.codeartifact.store;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Versions of snapshots: {@code 1.0-SNAPSHOT}, and one {@code 1.0-20210728.194552-1} for each build of it. */
public final class MavenVersion {

    private static final Pattern BUILD = Pattern.compile("(.+)-\\d{8}\\.\\d{6}-\\d+");
    private static final String SNAPSHOT = "-SNAPSHOT";

    private MavenVersion() {}

    public static boolean isSnapshot(String version) {
        return version.endsWith(SNAPSHOT);
    }

    public static boolean isBuild(String version) {
        return BUILD.matcher(version).matches();
    }

    /** The snapshot that a build belongs to; every other version itself. */
    public static String base(String version) {
        Matcher build = BUILD.matcher(version);
        return build.matches() ? build.group(1) + SNAPSHOT : version;
    }
}
