package io.github.codesuite.stage.publish;

import io.github.codesuite.project.ArtifactFile;
import io.github.codesuite.project.ProjectFacts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file of a module and the name that it has in a repository. */
record NamedFile(String name, String classifier, String extension, Path file) {

    private static final Pattern CHECKSUM = Pattern.compile("(.+)\\.(md5|sha1|sha256|sha512)");

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

    /** The same without checksum files, which a repository does not keep as assets: they are sent anyway, made from the assets. */
    static List<NamedFile> assets(ProjectFacts module, String version) {
        return of(module, version).stream()
                .filter(file -> file.checksummed().isEmpty())
                .toList();
    }

    /** The name of the asset whose checksum a repository takes this for, going by the name; empty where it is an asset. */
    Optional<String> checksummed() {
        Matcher checksum = CHECKSUM.matcher(name);
        return checksum.matches() ? Optional.of(checksum.group(1)) : Optional.empty();
    }

    private static NamedFile named(ProjectFacts module, String version, ArtifactFile artifact) {
        String classifier = artifact.classifier().isEmpty() ? "" : "-" + artifact.classifier();
        String name = module.artifactId() + "-" + version + classifier + "." + artifact.extension();
        return new NamedFile(name, artifact.classifier(), artifact.extension(), artifact.file());
    }
}
