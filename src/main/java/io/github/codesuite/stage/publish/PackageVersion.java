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

    /** The same version in another repository of the domain. */
    PackageVersion in(String other) {
        return new PackageVersion(domain, domainOwner, other, groupId, artifactId, folder, version);
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
        return command("delete-package-versions") + " --versions " + version;
    }

    /** The command that lets the package be published and keeps upstream versions of it out, for a person to run. */
    String originControlsCommand() {
        return command("put-package-origin-configuration") + " --restrictions publish=ALLOW,upstream=BLOCK";
    }

    private String command(String operation) {
        return "aws codeartifact " + operation + " --domain " + domain
                + domainOwner.map(owner -> " --domain-owner " + owner).orElse("") + " --repository " + repository
                + " --format maven --namespace " + groupId + " --package " + artifactId;
    }
}
