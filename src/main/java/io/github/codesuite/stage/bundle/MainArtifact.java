package io.github.codesuite.stage.bundle;

import io.github.codesuite.bundle.BundleEntry;
import io.github.codesuite.bundle.WorkingTree;
import io.github.codesuite.project.ProjectFacts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The module's main artifact in a revision.
 *
 * @param names how an AppSpec may call it: {@code <artifactId>.<extension>}, which stays the same across versions, or its file name
 */
record MainArtifact(Path file, List<String> names) {

    /** The artifact; empty where the module has none. */
    static Optional<MainArtifact> of(ProjectFacts project) {
        return project.artifacts().stream()
                .findFirst()
                .map(artifact -> new MainArtifact(
                        artifact.file(),
                        List.of(project.artifactId() + "." + artifact.extension(), fileName(artifact.file()))));
    }

    /** The name at the root where the AppSpec does not name it. */
    String fileName() {
        return fileName(file);
    }

    BundleEntry entry(String name) throws IOException {
        return WorkingTree.file(file, name);
    }

    private static String fileName(Path file) {
        return file.getName(file.getNameCount() - 1).toString();
    }
}
