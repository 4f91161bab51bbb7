package io.github.codesuite.mojo.config;

import io.github.codesuite.project.ProjectFacts;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What a request needs to know beside the configuration; immutable.
 *
 * @param commit the commit that is checked out, where the project is in a git repository
 * @param startedAt when the session started
 * @param common the goal's own parameters as the POM has them
 */
public record ModuleFacts(
        ProjectFacts project, Optional<String> commit, Instant startedAt, Map<String, String> common) {

    public ModuleFacts {
        common = Map.copyOf(common);
    }

    /** The revision that {@code bundle} writes and {@code deploy} deploys. */
    public Path revision() {
        return project.buildDirectory()
                .resolve("codesuite")
                .resolve(project.artifactId() + "-" + project.baseVersion() + "-revision.zip");
    }
}
