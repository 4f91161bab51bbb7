package io.github.codesuite.local.codeartifact.store;

import io.github.codesuite.local.state.FileNames;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the service keeps what. Maven packages lie in the layout of Maven 2, everything else beside it. */
public record Folders(Path root) {

    Path domains() {
        return root.resolve("domains");
    }

    Path repositories(String domain) {
        return root.resolve("repositories").resolve(FileNames.of(domain));
    }

    /** What hangs on domains, repositories and package groups. */
    Path attributes() {
        return root.resolve("attributes");
    }

    /** The package groups of a domain. */
    public Path groups(String domain) {
        return root.resolve("groups").resolve(FileNames.of(domain));
    }

    /** The records of a repository's packages. */
    Path packages(RepositoryId id) {
        return below("packages", id);
    }

    /** The records of a package's versions. */
    Path versions(PackageId id) {
        return below("versions", id.repository()).resolve(FileNames.of(id.key()));
    }

    /** What is known of a package's versions beside their records. */
    Path details(PackageId id) {
        return below("details", id.repository()).resolve(FileNames.of(id.key()));
    }

    /** What was read of a package's versions. */
    Path list(PackageId id) {
        return below("lists", id.repository()).resolve(FileNames.of(id.key()) + ".list");
    }

    /** Everything of a repository, records and assets of every format. */
    List<Path> all(RepositoryId id) {
        return Stream.of(
                        "packages",
                        "versions",
                        "details",
                        "lists",
                        PackageId.MAVEN,
                        PackageId.NPM,
                        PackageId.PYPI,
                        PackageId.GENERIC)
                .map(kind -> below(kind, id))
                .toList();
    }

    public Path tokens() {
        return root.resolve("tokens");
    }

    Path uploads() {
        return root.resolve("uploads");
    }

    /** The folder of a package version's assets; all builds of a snapshot share one, as Maven wants it. */
    public Path assets(PackageId id, String version) {
        return id.isMaven()
                ? artifact(id).resolve(MavenVersion.base(version))
                : below(id.format(), id.repository())
                        .resolve(FileNames.of(id.key()))
                        .resolve(FileNames.of(version));
    }

    /** The file of an asset where it lies at first. */
    Path asset(PackageId id, String version, String name) {
        return assets(id, version).resolve(id.isMaven() ? name : FileNames.of(name));
    }

    /** The file of an asset where it is now. */
    Path asset(PackageId id, String version, AssetRecord asset) {
        return asset.place().isEmpty()
                ? asset(id, version, asset.name())
                : place(id, version, asset.place()).resolve(FileNames.of(asset.name()));
    }

    /** A folder for assets that replace others; no file of Maven's layout begins with a dot. */
    Path place(PackageId id, String version, String place) {
        return assets(id, version).resolve("." + FileNames.of(place));
    }

    /** The folder of a Maven artifact, with its maven-metadata.xml. */
    public Path artifact(PackageId id) {
        Path folder = below(PackageId.MAVEN, id.repository());
        for (String part : id.namespace().split("\\.", -1)) {
            folder = folder.resolve(part);
        }
        return folder.resolve(id.name());
    }

    private Path below(String kind, RepositoryId id) {
        return root.resolve(kind).resolve(FileNames.of(id.domain())).resolve(FileNames.of(id.repository()));
    }
}
