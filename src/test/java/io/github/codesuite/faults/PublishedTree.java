package io.github.codesuite.faults;

import io.github.codesuite.bundle.Checksums;
import io.github.codesuite.project.ArtifactFile;
import io.github.codesuite.project.ProjectFacts;
import io.github.codesuite.stage.publish.PublishRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** A parent, a release with sources and signature, and a snapshot of one version; the same files whoever makes them. */
record PublishedTree(Path folder, String version) {

    private static final int JAR = 120_000;

    /** The tree in a folder, where it is made if it is not there yet. */
    static PublishedTree in(Path folder, String version) throws IOException {
        PublishedTree tree = new PublishedTree(folder, version);
        for (String name : List.of("parent", "app", "lib")) {
            Path basedir = Files.createDirectories(folder.resolve(name));
            tree.write(
                    basedir.resolve("pom.xml"),
                    ("<project><groupId>com.example</groupId><artifactId>" + name + "</artifactId><version>"
                                    + tree.versionOf(name) + "</version></project>")
                            .getBytes(StandardCharsets.UTF_8));
            byte[] jar = new byte[JAR];
            new Random((name + version).hashCode()).nextBytes(jar);
            tree.write(basedir.resolve("a.jar"), jar);
            tree.write(basedir.resolve("sources.jar"), Arrays.copyOf(jar, 5_000));
            tree.write(basedir.resolve("a.jar.asc"), Arrays.copyOf(jar, 500));
        }
        return tree;
    }

    PublishRequest request(Instant builtAt) {
        List<ProjectFacts> modules =
                List.of(module("parent", "pom", List.of()), module("app", "jar", files("app")), snapshot());
        return new PublishRequest("acme", Optional.empty(), "releases", "snapshots", modules, builtAt);
    }

    /** The SHA-256 of each asset of a release by its path below the repository. */
    Map<String, String> releases() throws IOException {
        Map<String, String> assets = new LinkedHashMap<>();
        assets.put(path("parent", ".pom"), sha256("parent/pom.xml"));
        assets.put(path("app", ".pom"), sha256("app/pom.xml"));
        assets.put(path("app", ".jar"), sha256("app/a.jar"));
        assets.put(path("app", "-sources.jar"), sha256("app/sources.jar"));
        assets.put(path("app", ".jar.asc"), sha256("app/a.jar.asc"));
        return assets;
    }

    /** The SHA-256 of each asset of the snapshot by the end of its name. */
    Map<String, String> snapshotFiles() throws IOException {
        return Map.of(
                ".pom", sha256("lib/pom.xml"),
                ".jar", sha256("lib/a.jar"),
                "-sources.jar", sha256("lib/sources.jar"),
                ".jar.asc", sha256("lib/a.jar.asc"));
    }

    private String path(String name, String end) {
        return "com/example/" + name + "/" + version + "/" + name + "-" + version + end;
    }

    private String sha256(String file) throws IOException {
        return Checksums.of(folder.resolve(file)).sha256();
    }

    private String versionOf(String name) {
        return name.equals("lib") ? version + "-SNAPSHOT" : version;
    }

    private ProjectFacts snapshot() {
        return module("lib", "jar", files("lib"));
    }

    private List<ArtifactFile> files(String name) {
        Path basedir = folder.resolve(name);
        return List.of(
                new ArtifactFile("", "jar", basedir.resolve("a.jar")),
                new ArtifactFile("sources", "jar", basedir.resolve("sources.jar")),
                new ArtifactFile("", "jar.asc", basedir.resolve("a.jar.asc")));
    }

    private ProjectFacts module(String name, String packaging, List<ArtifactFile> artifacts) {
        Path basedir = folder.resolve(name);
        return new ProjectFacts(
                "com.example",
                name,
                versionOf(name),
                packaging,
                basedir,
                folder,
                basedir.resolve("target"),
                basedir.resolve("pom.xml"),
                artifacts);
    }

    private void write(Path file, byte[] content) throws IOException {
        if (!Files.exists(file)) {
            Files.write(file, content);
        }
    }
}
