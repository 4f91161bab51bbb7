package io.github.codesuite.local.codeartifact.maven;

import io.github.codesuite.local.codeartifact.store.Refusal;
import java.util.List;
import java.util.Optional;

/** What a path of a Maven repository names: an asset, one of the two kinds of maven-metadata.xml, or a checksum of these. */
public sealed interface MavenPath {

    String METADATA = "maven-metadata.xml";

    String groupId();

    String artifactId();

    /** The kind of checksum, where the path names one. */
    Optional<ChecksumKind> checksum();

    /**
     * A file of a version.
     *
     * @param version a release, or one build of a snapshot
     * @param name of the asset itself, also where the path names its checksum
     */
    record Asset(String groupId, String artifactId, String version, String name, Optional<ChecksumKind> checksum)
            implements MavenPath {

        boolean isPom() {
            return name.equals(artifactId + "-" + version + ".pom");
        }
    }

    /** The list of an artifact's versions; without a groupId it can only be a group's list of plugins. */
    record Artifact(String groupId, String artifactId, Optional<ChecksumKind> checksum) implements MavenPath {}

    /**
     * The current build of a snapshot.
     *
     * @param version with {@code -SNAPSHOT}
     */
    record Snapshot(String groupId, String artifactId, String version, Optional<ChecksumKind> checksum)
            implements MavenPath {}

    /**
     * Reads the segments below a repository.
     *
     * @throws Refusal if they are no path of the layout of Maven 2, or name a snapshot without its timestamp
     */
    static MavenPath parse(List<String> segments) {
        return new MavenPathReader(segments).read();
    }
}
