package io.github.codesuite.stage.build;

import io.github.codesuite.bundle.IgnoreRules;
import io.github.codesuite.follow.Following;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A build of a working tree by CodeBuild.
 *
 * @param module the artifactId, for results
 * @param project the CodeBuild project
 * @param source where the source comes from
 * @param environmentVariables plain text, on top of the project's
 * @param artifactsDirectory where primary artifacts are unpacked; empty: they are not downloaded
 */
public record BuildRequest(
        String module,
        String project,
        Source source,
        Optional<Buildspec> buildspec,
        Map<String, String> environmentVariables,
        Optional<String> image,
        Optional<String> computeType,
        Optional<String> environmentType,
        Optional<Path> artifactsDirectory,
        Following following) {

    public BuildRequest {
        environmentVariables = Map.copyOf(environmentVariables);
    }

    /** Where the source comes from. */
    public sealed interface Source {
        /** The working tree, zipped and uploaded to a bucket; {@code bucket} is required before a build starts. */
        record Workspace(Path root, IgnoreRules rules, String bucket, String prefix) implements Source {}

        /** A commit of the repository that the project names. */
        record Commit(String id) implements Source {}

        /** What the project says. */
        record Project() implements Source {}
    }

    /** A buildspec other than the project's own: what it says, and where it stands for messages. */
    public sealed interface Buildspec {
        /** A file of the source, relative to its root. */
        record InSource(String path) implements Buildspec {}

        /** YAML written in the POM. */
        record Inline(String yaml) implements Buildspec {}
    }
}
