package io.github.codesuite.local.codeartifact.maven;

import io.github.codesuite.local.codeartifact.store.AssetRecord;
import io.github.codesuite.local.codeartifact.store.PackageId;
import io.github.codesuite.local.codeartifact.store.PackageStore;
import io.github.codesuite.local.codeartifact.store.VersionDetails;
import io.github.codesuite.local.codeartifact.store.VersionDetails.Dependency;
import io.github.codesuite.local.codeartifact.store.VersionDetails.License;
import io.github.codesuite.local.codeartifact.store.VersionRecord;
import io.github.codesuite.spec.maven.PomFacts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the POM of a version says of it, as it stands there: "CodeArtifact does not extract package version detail information from
 * parent POM files" (user guide, "View and update package version details and dependencies").
 */
public final class PomDetails {

    private static final String OPTIONAL = "optional";
    private static final String PARENT = "parent";

    private final PackageStore store;

    public PomDetails(PackageStore store) {
        this.store = store;
    }

    /** Nothing where the version has no POM, or came from outside with one that is none. */
    public VersionDetails of(PackageId id, VersionRecord version) throws IOException {
        VersionRecord holder = store.holder(id, version);
        Optional<AssetRecord> pom = holder.asset(id.name() + "-" + holder.version() + ".pom");
        if (pom.isEmpty()) {
            return VersionDetails.NONE;
        }
        return of(Files.readAllBytes(store.file(id, holder, pom.get())));
    }

    private static VersionDetails of(byte[] pom) {
        try {
            return of(PomFacts.read(new ByteArrayInputStream(pom)));
        } catch (IOException malformed) {
            // What clients publish was checked; public repositories also have POMs that no parser of today reads.
            return VersionDetails.NONE;
        }
    }

    private static VersionDetails of(PomFacts pom) {
        return new VersionDetails(
                pom.name(),
                pom.description(),
                pom.url(),
                pom.scmUrl(),
                pom.licenses().stream()
                        .map(license -> new License(license.name(), license.url()))
                        .toList(),
                dependencies(pom),
                "",
                Map.of());
    }

    /** The parent comes first; it is none of Maven's own kinds of dependency (API reference, "PackageDependency"). */
    private static List<Dependency> dependencies(PomFacts pom) {
        Stream<Dependency> parent = pom.parent().stream()
                .map(from -> new Dependency(from.groupId(), from.artifactId(), PARENT, from.version()));
        Stream<Dependency> own = pom.dependencies().stream()
                .map(needed -> new Dependency(
                        needed.groupId(),
                        needed.artifactId(),
                        needed.isOptional() ? OPTIONAL : needed.scope(),
                        needed.version()));
        return Stream.concat(parent, own).toList();
    }
}
