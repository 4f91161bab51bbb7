package io.github.codesuite.stage.publish;

import io.github.codesuite.project.ArtifactFile;
import io.github.codesuite.project.ProjectFacts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file of a module and the name that it has in a repository. */
record NamedFile(String name, String classifier, String extension, Path file) {

    /** The POM and the artifacts of a module; a file that is named twice in the same way comes once. */
    static List<NamedFile> of(ProjectFacts module, String version) {
        List<NamedFile> files = new ArrayList<>();
        files.add(named(module, version, new ArtifactFile("", "pom", module.pomFile())));
        for (ArtifactFile artifact : module.artifacts()) {
            NamedFile file = named(module, version, artifact);
            if (!files.contains(file)) {
                files.add(file);
            }
        }
        return List.copyOf(files);
    }

    private static NamedFile named(ProjectFacts module, String version, ArtifactFile artifact) {
        String classifier = artifact.classifier().isEmpty() ? "" : "-" + artifact.classifier();
        String name = module.artifactId() + "-" + version + classifier + "." + artifact.extension();
        return new NamedFile(name, artifact.classifier(), artifact.extension(), artifact.file());
    }
}
