package io.github.codesuite.stage.bundle;

import io.github.codesuite.problem.Location;
import io.github.codesuite.problem.Problems;
import io.github.codesuite.project.ProjectFacts;
import io.github.codesuite.spec.appspec.Appspec;
import io.github.codesuite.spec.appspec.Appspec.FileMapping;
import io.github.codesuite.spec.appspec.AppspecReader;
import io.github.codesuite.spec.yaml.SpecFile;
import io.github.codesuite.value.RelativePath;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The AppSpec on disk: read and checked, as far as no other file is needed for it. */
final class AppspecFile {

    /** The names that the agent looks for at the root of a revision, in this order. */
    static final List<String> NAMES = List.of("appspec.yaml", "appspec.yml");

    private AppspecFile() {}

    /** The AppSpec; empty where there was an error. */
    static Optional<Appspec> read(BundleRequest request, Problems problems) {
        String source = name(request.project(), request.appspec());
        try {
            Optional<Appspec> appspec = SpecFile.read(request.appspec(), source, problems)
                    .flatMap(text -> AppspecReader.read(text, source, problems));
            appspec.ifPresent(read -> read.files().forEach(mapping -> refuseEscape(mapping, problems)));
            return appspec;
        } catch (NoSuchFileException missing) {
            problems.error(
                    Location.of(source),
                    "there is no such AppSpec",
                    "create it, or set <appspec> in <codeDeploy> (-Dcodesuite.codeDeploy.appspec)");
        } catch (IOException failure) {
            problems.error(Location.of(source), "the AppSpec cannot be read: " + failure, "make it readable");
        }
        return Optional.empty();
    }

    /** Its name in the bundle: one that the agent looks for, whatever the file is called here. */
    static String nameInBundle(Path appspec) {
        return appspec.endsWith("appspec.yaml") ? "appspec.yaml" : "appspec.yml";
    }

    private static void refuseEscape(FileMapping mapping, Problems problems) {
        if (RelativePath.leavesItsRoot(mapping.source())) {
            problems.error(
                    mapping.location(),
                    "the source '" + mapping.source() + "' leaves the revision by '..'",
                    "a revision holds only what lies in it");
        }
        if (RelativePath.leavesItsRoot(mapping.destination())) {
            problems.error(
                    mapping.destinationLocation(),
                    "the destination '" + mapping.destination() + "' leaves its root by '..'",
                    "write the folder that is meant");
        }
    }

    private static String name(ProjectFacts project, Path file) {
        return file.startsWith(project.rootdir())
                ? project.rootdir().relativize(file).toString()
                : file.toString();
    }
}
