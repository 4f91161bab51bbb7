package io.github.codesuite.stage.publish.npm;

import io.github.codesuite.cloud.Transfer.Content;
import io.github.codesuite.stage.publish.format.Asset;
import io.github.codesuite.stage.publish.format.Coordinates;
import io.github.codesuite.stage.publish.format.Format;
import io.github.codesuite.stage.publish.format.ReadPackage;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** An npm package that may be published: its name, version and tag are allowed, and what the POM says agrees with its package.json. */
public final class NpmPackage implements ReadPackage {

    private final NpmName name;
    private final String version;
    private final String tag;
    private final PackageJson manifest;
    private final Path file;

    NpmPackage(NpmName name, String version, String tag, PackageJson manifest, Path file) {
        this.name = name;
        this.version = version;
        this.tag = tag;
        this.manifest = manifest;
        this.file = file;
    }

    @Override
    public Coordinates coordinates() {
        return new Coordinates(Format.NPM, name.scope(), name.name(), version);
    }

    @Override
    public List<Path> files() {
        return List.of(file);
    }

    /** Where it is put, below a registry. */
    public String path() {
        return name.path();
    }

    /** The document that publishes it. */
    public Content document(Asset asset, URI registry) {
        return new NpmDocument(name, version, tag, manifest, asset, registry).content();
    }
}
