package io.github.codesuite.local.codedeploy.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * Where an AppSpec's destinations lie: below the instance's root, or with real paths where they say. Guarantees that
 * nothing below a root leaves it, by {@code ..} or by a symbolic link.
 */
public final class Destinations {

    private final Path root;
    private final boolean realPaths;

    public Destinations(Path root, boolean realPaths) {
        this.root = root;
        this.realPaths = realPaths;
    }

    /** Whether a destination leaves every root, whatever there is on disk. */
    public static boolean leavesRoot(String destination) {
        return destination.indexOf('\0') >= 0 || destination.indexOf('\n') >= 0 || climbs(destination);
    }

    /**
     * The path of a destination; a relative one is taken from the root, which is the agent's own working directory.
     *
     * @throws EventFailedException if it leaves the root
     */
    public Path locate(String destination) throws EventFailedException {
        if (leavesRoot(destination)) {
            throw EventFailedException.unknown("The destination " + destination + " leaves the root of the instance");
        }
        Path relative = Path.of(destination.replaceFirst("^/+", "")).normalize();
        Path located = (realPaths ? Path.of("/") : root).resolve(relative).normalize();
        check(located);
        return located;
    }

    /**
     * Looks at the links on the way to a path, which may not exist yet.
     *
     * @throws EventFailedException if they lead out of the root
     */
    void check(Path located) throws EventFailedException {
        if (!realPaths && !isInside(located)) {
            throw EventFailedException.unknown(
                    "The path " + located + " leaves the root of the instance, " + root + ", by a symbolic link or ..");
        }
    }

    /** Whether a path lies below the root, its existing parents' links followed. */
    boolean isInside(Path located) {
        if (realPaths) {
            return located.isAbsolute();
        }
        if (!located.normalize().startsWith(root)) {
            return false;
        }
        try {
            return realParent(located).startsWith(root.toRealPath());
        } catch (IOException unresolvable) {
            return false;
        }
    }

    /** Whether a link that lies at a path would lead out of the root. */
    boolean leadsOut(Path link, Path target) {
        Path parent = link.getParent();
        return !realPaths
                && (target.isAbsolute()
                        || parent == null
                        || !isInside(parent.resolve(target).normalize()));
    }

    private Path realParent(Path located) throws IOException {
        Path existing = located.equals(root) ? located : located.getParent();
        while (existing != null && !Files.exists(existing, LinkOption.NOFOLLOW_LINKS)) {
            existing = existing.getParent();
        }
        if (existing == null) {
            throw new IOException("no existing parent of " + located);
        }
        return existing.toRealPath();
    }

    private static boolean climbs(String destination) {
        int depth = 0;
        for (String name : destination.split("/+", -1)) {
            if (name.equals("..")) {
                depth--;
            } else if (!name.isEmpty() && !name.equals(".")) {
                depth++;
            }
            if (depth < 0) {
                return true;
            }
        }
        return false;
    }
}
