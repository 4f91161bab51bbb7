package io.github.codesuite.local.codedeploy.agent;

import io.github.codesuite.spec.appspec.Appspec;
import io.github.codesuite.spec.appspec.Appspec.FileExists;
import io.github.codesuite.spec.appspec.Appspec.FileMapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Makes the plan of an Install from an AppSpec, without changing anything. */
final class InstallPlanner {

    private final Path archive;
    private final Destinations destinations;
    private final FileExists fileExists;
    private final InstallPlan plan = new InstallPlan();
    private final Set<Path> following = new HashSet<>();

    InstallPlanner(Path archive, Destinations destinations, FileExists fileExists) {
        this.archive = archive;
        this.destinations = destinations;
        this.fileExists = fileExists;
    }

    /**
     * The plan.
     *
     * @throws EventFailedException where a file stands at a destination that may not be overwritten, where a path leaves
     *     the root, or where the AppSpec contradicts itself
     */
    InstallPlan plan(Appspec appspec) throws EventFailedException, IOException {
        for (FileMapping mapping : appspec.files()) {
            map(mapping);
        }
        new PermissionPlanner(plan, destinations).apply(appspec.permissions());
        return plan;
    }

    private void map(FileMapping mapping) throws EventFailedException, IOException {
        Path source = source(mapping.source());
        Path destination = destinations.locate(mapping.destination());
        if (Files.isDirectory(source)) {
            makeParents(destination);
            copyFolder(source, destination);
        } else {
            Path file = destination.resolve(String.valueOf(source.getFileName()));
            makeParents(file);
            copyFile(source, file);
        }
    }

    private Path source(String name) throws EventFailedException {
        Path source = archive.resolve(name.replaceFirst("^/+", "")).normalize();
        if (!source.startsWith(archive)) {
            throw EventFailedException.unknown("The source " + name + " lies outside the revision");
        }
        return source;
    }

    private void makeParents(Path path) throws EventFailedException {
        List<Path> missing = new ArrayList<>();
        for (Path parent = path.getParent(); parent != null && !Files.exists(parent); parent = parent.getParent()) {
            missing.add(parent);
        }
        Collections.reverse(missing);
        for (Path parent : missing) {
            plan.makeDirectory(parent);
        }
    }

    private void copyFolder(Path source, Path destination) throws EventFailedException, IOException {
        if (!following.add(source.toRealPath())) {
            throw EventFailedException.unknown("The folder " + source + " contains itself by a symbolic link");
        }
        if (!Files.isDirectory(destination)) {
            plan.makeDirectory(destination);
        }
        for (Path entry : children(source)) {
            Path target = destination.resolve(String.valueOf(entry.getFileName()));
            if (Files.isDirectory(entry)) {
                copyFolder(entry, target);
            } else {
                copyFile(entry, target);
            }
        }
        following.remove(source.toRealPath());
    }

    private void copyFile(Path source, Path destination) throws EventFailedException, IOException {
        destinations.check(destination);
        refuseUnfit(source, destination);
        if (!Files.exists(destination)) {
            plan.copy(source, destination);
            return;
        }
        switch (fileExists) {
            case OVERWRITE -> plan.copy(source, destination);
            case RETAIN -> {
                // No instruction: it keeps its permissions and is not ours to remove, as with the agent.
            }
            case DISALLOW ->
                throw EventFailedException.unknown(
                        "The deployment failed because a file already exists at this location: " + destination
                                + " (fileExistsBehavior is DISALLOW)");
        }
    }

    private void refuseUnfit(Path source, Path destination) throws EventFailedException, IOException {
        if (destination.toString().indexOf('\n') >= 0) {
            throw EventFailedException.unknown("The file " + source + " has a line break in its name");
        }
        if (Files.isSymbolicLink(source) && destinations.leadsOut(destination, Files.readSymbolicLink(source))) {
            throw EventFailedException.unknown("The link " + source + " would lead out of the root of the instance");
        }
        if (Files.isDirectory(destination, LinkOption.NOFOLLOW_LINKS)) {
            throw EventFailedException.unknown(
                    "The file " + source + " has its place where a folder is: " + destination);
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }
}
