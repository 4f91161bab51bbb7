package io.github.codesuite.stage.publish.pypi;

import io.github.codesuite.spec.python.FileName;
import java.nio.file.Path;

/** One file of a version: a wheel or a source distribution, with what it says about itself. */
record Distribution(Path file, FileName fileName, CoreMetadata metadata) {

    String name() {
        return metadata.first("name").orElse("");
    }

    String version() {
        return metadata.first("version").orElse("");
    }
}
