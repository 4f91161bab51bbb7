package io.github.codesuite.bundle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the symbolic links of an archive lead, followed as an operating system would once they are extracted: through one
 * another, component by component.
 */
final class LinkTargets {

    /** As many links as Linux follows in one path. */
    private static final int MOST_HOPS = 40;

    private final Path archive;
    private final Map<String, ArchiveMember> links = new LinkedHashMap<>();

    LinkTargets(Path archive) {
        this.archive = archive;
    }

    void add(String name, ArchiveMember link) throws IOException {
        MemberName.refuseForeign(archive, link.name(), link.linkTarget(), "is a link whose target");
        links.put(MemberName.folded(name), link);
    }

    /** Refuses links that leave the folder of extraction. */
    void check() throws IOException {
        for (Map.Entry<String, ArchiveMember> link : links.entrySet()) {
            follow(link.getKey(), link.getValue());
        }
    }

    private void follow(String name, ArchiveMember link) throws IOException {
        Deque<String> place = new ArrayDeque<>(Arrays.asList(name.split("/", -1)));
        Deque<String> ahead = new ArrayDeque<>();
        enter(link, place, ahead);
        int hops = 1;
        while (!ahead.isEmpty()) {
            step(ahead.pop(), place, link);
            ArchiveMember next = links.get(String.join("/", place));
            if (next != null) {
                enter(next, place, ahead);
                hops++;
            }
            if (hops > MOST_HOPS) {
                throw UnsafeArchiveException.entry(archive, link.name(), "is a link that leads in a circle");
            }
        }
    }

    /** Instead of a link, its folder is where we are, and its target is ahead. */
    private static void enter(ArchiveMember link, Deque<String> place, Deque<String> ahead) {
        place.removeLast();
        List<String> target = new ArrayList<>(
                Arrays.asList(MemberName.folded(link.linkTarget()).split("/", -1)));
        Collections.reverse(target);
        target.forEach(ahead::push);
    }

    private void step(String component, Deque<String> place, ArchiveMember link) throws IOException {
        if (component.isEmpty() || component.equals(".")) {
            return;
        }
        if (!component.equals("..")) {
            place.addLast(component);
        } else if (place.pollLast() == null) {
            throw UnsafeArchiveException.entry(
                    archive, link.name(), "is a link that leaves the folder, to '" + link.linkTarget() + "'");
        }
    }
}
