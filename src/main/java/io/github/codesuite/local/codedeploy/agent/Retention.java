package io.github.codesuite.local.codedeploy.agent;

import io.github.codesuite.local.state.FileTrees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Keeps the last five revisions of a group on an instance; the last successful one always stays. */
final class Retention {

    /** The agent's own default, {@code max_revisions}. */
    private static final int REVISIONS = 5;

    private Retention() {}

    /** Removes the oldest so that with the current one there are at most five. */
    static void apply(Path group, DeploymentFolder current, Optional<DeploymentFolder> lastSuccessful)
            throws IOException {
        List<Path> others = oldestFirst(group);
        others.remove(current.path());
        int surplus = others.size() - REVISIONS + 1;
        lastSuccessful.ifPresent(kept -> others.remove(kept.path()));
        for (Path oldest : others.subList(0, Math.max(0, Math.min(surplus, others.size())))) {
            FileTrees.delete(oldest);
        }
    }

    private static List<Path> oldestFirst(Path group) throws IOException {
        if (!Files.isDirectory(group)) {
            return new ArrayList<>();
        }
        Map<FileTime, List<Path>> byAge = new TreeMap<>();
        try (Stream<Path> entries = Files.list(group)) {
            for (Path entry : entries.sorted().toList()) {
                byAge.computeIfAbsent(Files.getLastModifiedTime(entry), age -> new ArrayList<>())
                        .add(entry);
            }
        }
        List<Path> ordered = new ArrayList<>();
        byAge.values().forEach(ordered::addAll);
        return ordered;
    }
}
