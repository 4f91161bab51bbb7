package io.github.codesuite.stage.publish;

import java.util.Optional;

/**
 * A package version in a repository, as CodeArtifact names it.
 *
 * @param folder the version in paths: for a build of a snapshot the one with {@code -SNAPSHOT}
 * @param version a release, or one build of a snapshot
 */
record PackageVersion(
        String domain,
        Optional<String> domainOwner,
        String repository,
        String groupId,
        String artifactId,
        String folder,
        String version) {

    boolean isSnapshot() {
        return folder.endsWith("-SNAPSHOT");
    }

    PackageVersion withBuild(String build) {
        return new PackageVersion(domain, domainOwner, repository, groupId, artifactId, folder, build);
    }

    /** The version that readers ask for: builds of a snapshot are seen through it. */
    PackageVersion forReaders() {
        return withBuild(folder);
    }

    /** {@code com/example/app/}. */
    String artifactPath() {
        return groupId.replace('.', '/') + "/" + artifactId + "/";
    }

    /** {@code com/example/app/1.0/}. */
    String versionPath() {
        return artifactPath() + folder + "/";
    }

    /** {@code com.example:app:1.0}. */
    String coordinates() {
        return groupId + ":" + artifactId + ":" + version;
    }

    /** {@code acme/releases}. */
    String where() {
        return domain + "/" + repository;
    }

    /** The command that removes this version, for a person to run. */
    String deleteCommand() {
        return "aws codeartifact delete-package-versions --domain " + domain
                + domainOwner.map(owner -> " --domain-owner " + owner).orElse("") + " --repository " + repository
                + " --format maven --namespace " + groupId + " --package " + artifactId + " --versions " + version;
    }
}
