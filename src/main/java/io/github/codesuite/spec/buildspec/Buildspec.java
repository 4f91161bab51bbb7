package io.github.codesuite.spec.buildspec;

import io.github.codesuite.problem.Location;
import io.github.codesuite.problem.Problem;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A buildspec that AWS accepts, defaults not yet filled in. Lists and maps keep the file's order, phases the order in
 * which they run.
 *
 * @param unsupportedLocally errors: what AWS honours and the local cloud refuses by name; a local build of a buildspec
 *     with one does not start
 * @param ignoredLocally warnings: what AWS honours and what has no meaning on the local cloud
 */
public record Buildspec(
        Version version,
        Env env,
        Optional<String> runAs,
        List<Phase> phases,
        List<Report> reports,
        Optional<Artifacts> artifacts,
        List<Problem> unsupportedLocally,
        List<Problem> ignoredLocally) {

    public Buildspec {
        phases = List.copyOf(phases);
        reports = List.copyOf(reports);
        unsupportedLocally = List.copyOf(unsupportedLocally);
        ignoredLocally = List.copyOf(ignoredLocally);
    }

    /** The version: 0.1 gives each command a shell of its own, 0.2 one shell for all. */
    public enum Version {
        V0_1,
        V0_2
    }

    /** The env section. */
    public record Env(
            Optional<String> shell,
            Map<String, String> variables,
            Map<String, String> parameterStore,
            Map<String, String> secretsManager,
            List<String> exportedVariables,
            boolean gitCredentialHelper) {

        public Env {
            variables = ordered(variables);
            parameterStore = ordered(parameterStore);
            secretsManager = ordered(secretsManager);
            exportedVariables = List.copyOf(exportedVariables);
        }
    }

    /** The phases that can have commands, in their order. */
    public enum PhaseName {
        INSTALL("install"),
        PRE_BUILD("pre_build"),
        BUILD("build"),
        POST_BUILD("post_build");

        private final String key;

        PhaseName(String key) {
            this.key = key;
        }

        /** The key in the file. */
        public String key() {
            return key;
        }
    }

    /** What happens when a phase fails; DEFAULT is AWS's table of transitions. */
    public enum OnFailure {
        DEFAULT,
        ABORT,
        CONTINUE
    }

    /** A phase as written; absent phases are not in the list. */
    public record Phase(
            PhaseName name,
            Location location,
            Optional<String> runAs,
            OnFailure onFailure,
            Map<String, String> runtimeVersions,
            List<Command> commands,
            List<Command> finallyCommands) {

        public Phase {
            runtimeVersions = ordered(runtimeVersions);
            commands = List.copyOf(commands);
            finallyCommands = List.copyOf(finallyCommands);
        }
    }

    /** One command; a multi-line scalar is one command. */
    public record Command(String text, Location location) {}

    /** A report group and its files; the format in capitals, {@code JUNITXML} where none was written. */
    public record Report(
            String name, List<String> files, Optional<String> baseDirectory, boolean discardPaths, String fileFormat) {

        public Report {
            files = List.copyOf(files);
        }
    }

    /** The primary artifacts. */
    public record Artifacts(
            List<String> files,
            Optional<String> name,
            boolean discardPaths,
            Optional<String> baseDirectory,
            List<String> excludePaths,
            boolean enableSymlinks,
            Optional<String> s3Prefix) {

        public Artifacts {
            files = List.copyOf(files);
            excludePaths = List.copyOf(excludePaths);
        }
    }

    private static Map<String, String> ordered(Map<String, String> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
