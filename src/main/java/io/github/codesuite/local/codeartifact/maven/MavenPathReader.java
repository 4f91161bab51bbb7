package io.github.codesuite.local.codeartifact.maven;

import io.github.codesuite.local.codeartifact.store.MavenVersion;
import io.github.codesuite.local.codeartifact.store.Names;
import io.github.codesuite.local.codeartifact.store.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a path of the layout of Maven 2 apart. */
public final class MavenPathReader {

    private static final Pattern GROUP = Pattern.compile("[A-Za-z0-9_-]+");
    private static final Pattern ARTIFACT = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9_.-]*");
    private static final Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|com[1-9]|lpt[1-9])(\\..*)?");
    private static final Pattern BUILD = Pattern.compile("(\\d{8}\\.\\d{6}-\\d+)[.-].+");

    private final List<String> folders;
    private final String name;
    private final Optional<ChecksumKind> checksum;

    MavenPathReader(List<String> segments) {
        if (segments.size() < 2) {
            throw Refusal.invalid("the path names no file of the layout of Maven 2");
        }
        segments.forEach(MavenPathReader::checkReserved);
        String file = segments.get(segments.size() - 1);
        this.folders = segments.subList(0, segments.size() - 1);
        this.checksum = ChecksumKind.of(file);
        this.name = checksum.map(
                        kind -> file.substring(0, file.length() - kind.suffix().length()))
                .orElse(file);
    }

    MavenPath read() {
        if (!name.equals(MavenPath.METADATA)) {
            return asset();
        }
        return folders.size() > 2 && MavenVersion.isSnapshot(fromEnd(0))
                ? new MavenPath.Snapshot(group(2), artifact(1), fromEnd(0), checksum)
                : new MavenPath.Artifact(group(1), artifact(0), checksum);
    }

    private MavenPath asset() {
        if (folders.size() < 3) {
            throw Refusal.invalid("the path has no group, artifact and version");
        }
        String folder = fromEnd(0);
        Names.checkPackage(folder);
        if (MavenVersion.isBuild(folder)) {
            throw Refusal.invalid("builds of a snapshot lie in the folder of the snapshot, not in " + folder);
        }
        return new MavenPath.Asset(group(2), artifact(1), version(folder), name, checksum);
    }

    private String version(String folder) {
        return MavenVersion.isSnapshot(folder) ? build(folder) : release(folder);
    }

    private String release(String folder) {
        String stem = fromEnd(1) + "-" + folder;
        if (!name.startsWith(stem + ".") && !name.startsWith(stem + "-")) {
            throw Refusal.invalid("the name " + name + " does not begin with " + stem);
        }
        return folder;
    }

    /** Only unique snapshots are supported (CodeArtifact user guide, "Use Maven snapshots"). */
    private String build(String folder) {
        String plain = folder.substring(0, folder.length() - "SNAPSHOT".length());
        String stem = fromEnd(1) + "-" + plain;
        Matcher build = BUILD.matcher(name.startsWith(stem) ? name.substring(stem.length()) : "");
        if (!build.matches()) {
            throw Refusal.invalid("Invalid name for a Snapshot: " + name + " must begin with " + stem
                    + "<yyyyMMdd.HHmmss>-<build number>");
        }
        return plain + build.group(1);
    }

    /** The group in front of as many folders at the end. */
    private String group(int behind) {
        List<String> parts = folders.subList(0, folders.size() - behind);
        parts.forEach(part -> check(GROUP, part, "a groupId"));
        return String.join(".", parts);
    }

    private String artifact(int fromEnd) {
        String artifact = fromEnd(fromEnd);
        check(ARTIFACT, artifact, "an artifactId");
        return artifact;
    }

    private String fromEnd(int index) {
        return folders.get(folders.size() - 1 - index);
    }

    private static void check(Pattern rule, String text, String what) {
        if (!rule.matcher(text).matches()) {
            throw Refusal.invalid("\"" + text + "\" cannot be part of " + what);
        }
    }

    private static void checkReserved(String segment) {
        if (RESERVED.matcher(segment).matches()) {
            throw Refusal.invalid("\"" + segment + "\" is a reserved name on Windows");
        }
    }
}
