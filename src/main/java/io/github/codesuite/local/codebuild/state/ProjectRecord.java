package io.github.codesuite.local.codebuild.state;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A project.
 *
 * @param builds how many builds were started, the number of the newest
 */
public record ProjectRecord(
        String name,
        Optional<String> description,
        BuildSettings settings,
        Map<String, String> tags,
        Instant created,
        Instant modified,
        long builds) {

    public ProjectRecord {
        tags = Map.copyOf(tags);
    }

    /** The project with one more build. */
    public ProjectRecord withAnotherBuild() {
        return new ProjectRecord(name, description, settings, tags, created, modified, builds + 1);
    }
}
