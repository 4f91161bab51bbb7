package io.github.codesuite.project;

import java.nio.file.Path;
import java.util.List;

/**
 * What a stage needs to know about a Maven module.
 *
 * @param groupId with dots
 * @param baseVersion the version as the POM has it ({@code 1.0-SNAPSHOT})
 * @param basedir the module's folder
 * @param rootdir the folder of the reactor's root
 * @param buildDirectory normally {@code target}
 * @param pomFile the POM to publish
 * @param artifacts main and attached artifacts, the main one first; without the POM unless it is attached twice
 */
public record ProjectFacts(
        String groupId,
        String artifactId,
        String baseVersion,
        String packaging,
        Path basedir,
        Path rootdir,
        Path buildDirectory,
        Path pomFile,
        List<ArtifactFile> artifacts) {

    public ProjectFacts {
        artifacts = List.copyOf(artifacts);
    }

    /** Whether the version is a snapshot. */
    public boolean isSnapshot() {
        return baseVersion.endsWith("-SNAPSHOT");
    }

    /** {@code groupId:artifactId:version}. */
    public String coordinates() {
        return groupId + ":" + artifactId + ":" + baseVersion;
    }
}
