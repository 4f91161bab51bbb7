package io.github.codesuite.local.codebuild.run;

import io.github.codesuite.local.codebuild.state.SourceSettings;
import io.github.codesuite.problem.Problem;
import io.github.codesuite.problem.Problems;
import io.github.codesuite.spec.buildspec.Buildspec;
import io.github.codesuite.spec.buildspec.BuildspecReader;
import io.github.codesuite.spec.yaml.SpecFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The buildspec of a build: inline, a path in the source, or {@code buildspec.yml}.
 *
 * @param file where it lies
 * @param name as the user knows it
 */
record BuildspecFile(Path file, String name) {

    private static final String DEFAULT = "buildspec.yml";

    /** Finds the buildspec; an inline one is written to a file of its own. */
    static BuildspecFile find(SourceSettings source, Workspace workspace) throws IOException, PhaseFailedException {
        String given = source.buildspec().filter(text -> !text.isBlank()).orElse(DEFAULT);
        if (source.hasInlineBuildspec()) {
            Path file = workspace.readOnly().resolve(DEFAULT);
            Files.writeString(file, given);
            return new BuildspecFile(file, "inline buildspec");
        }
        Path file = workspace.source().resolve(given).normalize();
        if (!file.startsWith(workspace.source())) {
            throw yamlError("the buildspec " + given + " is outside of the source");
        }
        return new BuildspecFile(file, given);
    }

    /**
     * Reads it.
     *
     * @throws PhaseFailedException YAML_FILE_ERROR where it is missing, wrong, or more than the local cloud can do
     */
    Buildspec read(Path source) throws IOException, PhaseFailedException {
        if (!Files.isRegularFile(file)) {
            throw yamlError("stat " + file + ": no such file or directory");
        }
        if (!file.toRealPath().startsWith(source.resolveSibling(""))) {
            throw yamlError("the buildspec " + name + " is a link that leaves the source");
        }
        Problems problems = new Problems();
        Optional<Buildspec> buildspec =
                SpecFile.read(file, name, problems).flatMap(text -> BuildspecReader.read(text, name, problems));
        buildspec.map(Buildspec::unsupportedLocally).ifPresent(problems::addAll);
        if (buildspec.isEmpty() || problems.hasErrors()) {
            throw yamlError(problems.all().stream()
                    .filter(Problem::isError)
                    .map(Problem::toString)
                    .collect(Collectors.joining("\n")));
        }
        return buildspec.get();
    }

    private static PhaseFailedException yamlError(String message) {
        return new PhaseFailedException(PhaseFailedException.YAML_FILE_ERROR, message);
    }
}
