package io.github.codesuite.stage.publish.format;

import java.util.Optional;

/**
 * What a package version is called in CodeArtifact, wherever it is kept.
 *
 * @param namespace an npm scope without its {@code @}, or a generic namespace
 */
public record Coordinates(Format format, Optional<String> namespace, String name, String version) {

    /** {@code npm:@acme/web:1.0.0}, {@code pypi:orders:1.0}, {@code generic:acme/tools:1.0}. */
    @Override
    public String toString() {
        String scope = format == Format.NPM ? "@" : "";
        return format.word() + ":" + namespace.map(text -> scope + text + "/").orElse("") + name + ":" + version;
    }
}
