package io.github.codesuite.stage.bundle;

import io.github.codesuite.bundle.BundleEntry;
import io.github.codesuite.bundle.IgnoreRules;
import io.github.codesuite.bundle.PathPattern;
import io.github.codesuite.bundle.WorkingTree;
import io.github.codesuite.problem.Location;
import io.github.codesuite.problem.NearestMatch;
import io.github.codesuite.problem.Problems;
import io.github.codesuite.spec.appspec.Appspec;
import io.github.codesuite.spec.appspec.Appspec.FileMapping;
import io.github.codesuite.value.RelativePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The sources of an AppSpec's {@code files}, or the files that were asked for, as entries of a revision. */
final class RevisionSources {

    private final BundleRequest request;
    private final RevisionFolders folders;
    private final Optional<MainArtifact> artifact;
    private final Problems problems;

    RevisionSources(BundleRequest request, RevisionFolders folders, Problems problems) {
        this.request = request;
        this.folders = folders;
        this.artifact = MainArtifact.of(request.project());
        this.problems = problems;
    }

    /** The entries without the AppSpec and its scripts; what is missing is reported. */
    List<BundleEntry> entries(Appspec appspec) throws IOException {
        return request.files().isEmpty() ? named(appspec) : askedFor();
    }

    /** Reports the sources that are not among the entries of a bundle whose files were asked for. */
    void missNothing(Appspec appspec, Collection<String> names) {
        for (FileMapping mapping : appspec.files()) {
            String source = folders.nameInBundle(mapping.source());
            boolean isThere = source.isEmpty()
                    || names.stream().anyMatch(name -> name.equals(source) || name.startsWith(source + "/"));
            if (!isThere) {
                problems.error(
                        mapping.location(),
                        "the source '" + mapping.source() + "' is not in the bundle" + NearestMatch.hint(source, names),
                        "add it to <files> in <codeDeploy>");
            }
        }
    }

    private List<BundleEntry> named(Appspec appspec) throws IOException {
        List<BundleEntry> entries = new ArrayList<>();
        for (FileMapping mapping : appspec.files()) {
            String name = folders.nameInBundle(mapping.source());
            if (!name.isEmpty() && !RelativePath.leavesItsRoot(mapping.source())) {
                entries.addAll(named(mapping, name));
            }
        }
        if (artifact.isPresent() && !hasArtifact(entries, artifact.get())) {
            entries.addAll(artifactAs(artifact.get(), artifact.get().fileName(), Location.of("target")));
        }
        return entries;
    }

    private List<BundleEntry> named(FileMapping mapping, String name) throws IOException {
        if (artifact.isPresent() && artifact.get().names().contains(name)) {
            return artifactAs(artifact.get(), name, mapping.location());
        }
        Optional<Path> folder = folders.folderWith(name);
        if (folder.isEmpty()) {
            problems.error(
                    mapping.location(),
                    "the source '" + mapping.source() + "' is not there" + hint(name),
                    "create it, or name a file or folder of the module, or its artifact");
            return List.of();
        }
        return found(mapping, folder.get(), name);
    }

    private List<BundleEntry> found(FileMapping mapping, Path folder, String name) throws IOException {
        Path path = folder.resolve(name);
        if (Files.isRegularFile(path)) {
            return List.of(WorkingTree.file(path, name));
        }
        if (Files.isSymbolicLink(path)) {
            problems.error(
                    mapping.location(),
                    "the source '" + mapping.source() + "' is a symbolic link to a folder",
                    "name the folder itself");
            return List.of();
        }
        return WorkingTree.list(folder, new IgnoreRules(List.of(name), List.of()));
    }

    private List<BundleEntry> artifactAs(MainArtifact main, String name, Location location) throws IOException {
        if (!Files.isRegularFile(main.file())) {
            problems.error(
                    location,
                    "the artifact " + main.file() + " is not there",
                    "run the goal in phase package or later");
            return List.of();
        }
        return List.of(main.entry(name));
    }

    private static boolean hasArtifact(List<BundleEntry> entries, MainArtifact main) throws IOException {
        if (!Files.exists(main.file())) {
            return false;
        }
        Path real = main.file().toRealPath();
        return entries.stream().anyMatch(entry -> entry.source().equals(real));
    }

    private List<BundleEntry> askedFor() throws IOException {
        List<BundleEntry> entries =
                WorkingTree.list(request.project().basedir(), new IgnoreRules(request.files(), List.of()));
        for (String written : request.files()) {
            PathPattern pattern = PathPattern.of(written);
            if (entries.stream().noneMatch(entry -> pattern.matches(entry.name()))) {
                problems.error(
                        Location.of("codesuite.codeDeploy.files"),
                        "'" + written + "' matches nothing in "
                                + request.project().basedir(),
                        "write paths relative to the module's folder; * stays within a folder, ** does not");
            }
        }
        return entries;
    }

    private String hint(String name) throws IOException {
        Optional<String> near =
                artifact.flatMap(main -> NearestMatch.of(name, main.names().subList(0, 1)));
        return near.isPresent() ? NearestMatch.hint(name, List.of(near.get())) : folders.hint(name);
    }
}
