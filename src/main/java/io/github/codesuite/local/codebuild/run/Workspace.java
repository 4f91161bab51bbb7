package io.github.codesuite.local.codebuild.run;

import io.github.codesuite.local.state.FileTrees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folders of one build, which end with it. */
record Workspace(Path root) {

    /** Makes the folders. */
    static Workspace create(Path root) throws IOException {
        FileTrees.delete(root);
        Files.createDirectories(root);
        // Links on the way would make CODEBUILD_SRC_DIR differ from what commands see.
        Workspace workspace = new Workspace(root.toRealPath());
        Files.createDirectories(workspace.source());
        Files.createDirectories(workspace.scratch());
        Files.createDirectories(workspace.readOnly());
        return workspace;
    }

    /** CODEBUILD_SRC_DIR. */
    Path source() {
        return root.resolve("src");
    }

    /** Ours. */
    Path scratch() {
        return root.resolve("tmp");
    }

    /** Where an inline buildspec lies. */
    Path readOnly() {
        return root.resolve("readonly");
    }

    void delete() throws IOException {
        FileTrees.delete(root);
    }
}
