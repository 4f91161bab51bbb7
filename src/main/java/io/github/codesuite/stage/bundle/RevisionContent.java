package io.github.codesuite.stage.bundle;

import io.github.codesuite.bundle.BundleEntry;
import io.github.codesuite.bundle.WorkingTree;
import io.github.codesuite.problem.Location;
import io.github.codesuite.problem.Problems;
import io.github.codesuite.spec.appspec.Appspec;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What goes into a revision: the AppSpec, its scripts, and either what it names or the files that were asked for. */
final class RevisionContent {

    private final BundleRequest request;
    private final Appspec appspec;
    private final Problems problems;
    private final SortedMap<String, BundleEntry> entries = new TreeMap<>();

    RevisionContent(BundleRequest request, Appspec appspec, Problems problems) {
        this.request = request;
        this.appspec = appspec;
        this.problems = problems;
    }

    /** The entries, sorted by name; usable only if no error was reported. */
    List<BundleEntry> entries() throws IOException {
        RevisionFolders folders = RevisionFolders.of(request, appspec.os());
        RevisionSources sources = new RevisionSources(request, folders, problems);
        sources.entries(appspec).forEach(this::add);
        boolean forUnix = !appspec.os().equals("windows");
        new HookScripts(folders, forUnix, problems)
                .entries(appspec, Optional.empty())
                .forEach(this::add);
        addAppspec();
        warnOfSecrets();
        if (!request.files().isEmpty()) {
            sources.missNothing(appspec, entries.keySet());
        }
        return List.copyOf(entries.values());
    }

    private void add(BundleEntry entry) {
        entries.put(entry.name(), entry);
    }

    private void addAppspec() throws IOException {
        String name = AppspecFile.nameInBundle(request.appspec());
        add(WorkingTree.file(request.appspec(), name));
        AppspecFile.NAMES.stream()
                .filter(other -> !other.equals(name) && entries.containsKey(other))
                .forEach(other -> problems.error(
                        Location.of(other),
                        "the bundle would have two AppSpecs, " + name + " and " + other + ", and the agent reads "
                                + AppspecFile.NAMES.get(0),
                        "leave one of them out"));
    }

    private void warnOfSecrets() {
        entries.keySet().stream()
                .filter(name -> name.matches("(.*/)?(\\.env(\\..*)?|[^/]*\\.pem)"))
                .forEach(name -> problems.warning(
                        Location.of(name),
                        "this file goes into the bundle and looks like a secret",
                        "leave it out, or ignore this if it is public"));
    }
}
