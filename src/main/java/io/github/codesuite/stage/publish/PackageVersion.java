package io.github.codesuite.stage.publish;

import java.util.Optional;
import software.amazon.awssdk.services.codeartifact.model.PackageFormat;

/**
 * A package version in a repository, as CodeArtifact names it.
 *
 * @param groupId the namespace; empty where an npm, PyPI or generic package has none
 * @param artifactId the package
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
        String version,
        PackageFormat format) {

    /** Of a Maven package. */
    PackageVersion(
            String domain,
            Optional<String> domainOwner,
            String repository,
            String groupId,
            String artifactId,
            String folder,
            String version) {
        this(domain, domainOwner, repository, groupId, artifactId, folder, version, PackageFormat.MAVEN);
    }

    boolean isMaven() {
        return format == PackageFormat.MAVEN;
    }

    boolean isSnapshot() {
        return isMaven() && folder.endsWith("-SNAPSHOT");
    }

    /** The namespace, where the package has one. */
    Optional<String> namespace() {
        return Optional.of(groupId).filter(text -> !text.isEmpty());
    }

    PackageVersion withBuild(String build) {
        return new PackageVersion(domain, domainOwner, repository, groupId, artifactId, folder, build, format);
    }

    /** The version that readers ask for: builds of a snapshot are seen through it. */
    PackageVersion forReaders() {
        return withBuild(folder);
    }

    /** The same version in another repository of the domain. */
    PackageVersion in(String other) {
        return new PackageVersion(domain, domainOwner, other, groupId, artifactId, folder, version, format);
    }

    /** {@code com/example/app/}. */
    String artifactPath() {
        return groupId.replace('.', '/') + "/" + artifactId + "/";
    }

    /** {@code com/example/app/1.0/}. */
    String versionPath() {
        return artifactPath() + folder + "/";
    }

    /** {@code com.example:app:1.0}, and of other formats {@code npm:@acme/web:1.0}. */
    String coordinates() {
        if (isMaven()) {
            return groupId + ":" + artifactId + ":" + version;
        }
        String scope = format == PackageFormat.NPM ? "@" : "";
        return format + ":" + namespace().map(text -> scope + text + "/").orElse("") + artifactId + ":" + version;
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
                + " --format " + format
                + namespace().map(text -> " --namespace " + text).orElse("") + " --package "
                + artifactId;
    }
}
