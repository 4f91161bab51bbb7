package io.github.codesuite.stage.bundle;

import io.github.codesuite.project.ProjectFacts;
import java.nio.file.Path;
import java.util.List;

/**
 * A CodeDeploy revision.
 *
 * @param project whose main artifact (the first) goes in
 * @param appspec the AppSpec file
 * @param files paths relative to the module's folder, patterns allowed; empty: the AppSpec, its scripts and sources, and the
 *     main artifact
 * @param target the zip
 */
public record BundleRequest(ProjectFacts project, Path appspec, List<String> files, Path target) {
    public BundleRequest {
        files = List.copyOf(files);
    }
}
