package io.github.codesuite.stage.build;

import io.github.codesuite.problem.Location;
import io.github.codesuite.problem.Problems;
import io.github.codesuite.spec.buildspec.BuildspecReader;
import io.github.codesuite.spec.yaml.SpecFile;
import io.github.codesuite.stage.build.BuildRequest.Buildspec;
import io.github.codesuite.stage.build.BuildRequest.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What can be known to be wrong before anything is asked or sent; found out without a class of the SDK. */
public final class BuildCheck {

    /** AWS API reference, CreateProject. */
    private static final Pattern PROJECT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9\\-_]{1,254}");

    private static final Pattern SHELL_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final String DEFAULT_BUILDSPEC = "buildspec.yml";
    private static final String ELEMENT = "codesuite.codeBuild.";

    private final BuildRequest request;
    private final Problems problems;

    private BuildCheck(BuildRequest request, Problems problems) {
        this.request = request;
        this.problems = problems;
    }

    /** Checks a request. */
    public static void check(BuildRequest request, Problems problems) {
        new BuildCheck(request, problems).check();
    }

    private void check() {
        if (!PROJECT.matcher(request.project()).matches()) {
            problems.error(
                    at("project"),
                    "'" + request.project() + "' is no name of a CodeBuild project",
                    "2 to 255 letters, digits, - and _, beginning with a letter or digit");
        }
        if (request.source() instanceof Source.Workspace workspace
                && workspace.bucket().isBlank()) {
            problems.error(
                    at("bucket"),
                    "there is no bucket to upload the working tree to",
                    "set <bucket> in <codeBuild>, or <source>commit</source>");
        }
        request.environmentVariables().keySet().stream().sorted().forEach(this::checkVariable);
        checkBuildspec();
    }

    private void checkVariable(String name) {
        Location place = at("environmentVariables." + name);
        if (name.startsWith("CODEBUILD_")) {
            problems.error(place, "names that begin with CODEBUILD_ belong to CodeBuild", "choose another name");
        } else if (name.isBlank() || name.indexOf('=') >= 0 || name.indexOf(0) >= 0) {
            problems.error(place, "'" + name + "' cannot be the name of a variable", "choose another name");
        } else if (!SHELL_NAME.matcher(name).matches()) {
            problems.warning(place, "no shell can read a variable named '" + name + "'", "letters, digits and _ can");
        }
    }

    private void checkBuildspec() {
        if (request.buildspec().isEmpty()) {
            readIfThere(DEFAULT_BUILDSPEC);
        } else if (request.buildspec().get() instanceof Buildspec.Inline inline) {
            BuildspecReader.read(inline.yaml(), ELEMENT + "buildspec", problems);
        } else if (request.buildspec().get() instanceof Buildspec.InSource file) {
            checkFile(file.path());
        }
    }

    private void checkFile(String path) {
        if (path.isBlank()
                || Path.of(path).isAbsolute()
                || Path.of(path).normalize().startsWith("..")) {
            problems.error(
                    at("buildspec"),
                    "'" + path + "' is not a path below the source's root",
                    "name a file of the source");
        } else if (!readIfThere(path)) {
            problems.error(
                    at("buildspec"),
                    "there is no file '" + path + "' in the source",
                    "create it, or name another file");
        }
    }

    /** Whether it is there, or cannot be looked for because the source is not here. */
    private boolean readIfThere(String path) {
        if (!(request.source() instanceof Source.Workspace workspace)) {
            return true;
        }
        Path file = workspace.root().resolve(path);
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try {
            SpecFile.read(file, path, problems).ifPresent(text -> BuildspecReader.read(text, path, problems));
        } catch (IOException unreadable) {
            problems.error(Location.of(path), "it cannot be read: " + unreadable.getMessage(), "save it as UTF-8 text");
        }
        return true;
    }

    private static Location at(String parameter) {
        return Location.of(ELEMENT + parameter);
    }
}
