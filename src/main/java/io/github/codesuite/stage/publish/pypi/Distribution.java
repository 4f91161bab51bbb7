package io.github.codesuite.stage.publish.pypi;

import io.github.codesuite.bundle.ArchiveText;
import io.github.codesuite.spec.python.CoreMetadata;
import io.github.codesuite.spec.python.FileName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** One file of a version: a wheel or a source distribution, with what it says about itself. */
record Distribution(Path file, FileName fileName, CoreMetadata metadata) {

    /** @throws IOException if the file is no archive, or has no metadata that can be read */
    static Distribution read(Path file, FileName fileName) throws IOException {
        boolean isSource = fileName.isSource();
        String what = CoreMetadata.file(isSource);
        byte[] text = ArchiveText.only(file, what, path -> CoreMetadata.isPlace(path, isSource), CoreMetadata.LIMIT);
        try {
            return new Distribution(file, fileName, CoreMetadata.parse(new String(text, StandardCharsets.UTF_8)));
        } catch (IOException malformed) {
            throw new IOException(
                    "the " + what + " in " + file.getFileName() + ": " + malformed.getMessage(), malformed);
        }
    }

    String name() {
        return metadata.first("name").orElse("");
    }

    String version() {
        return metadata.first("version").orElse("");
    }
}
