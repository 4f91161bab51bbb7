package io.github.codesuite.stage.publish;

import io.github.codesuite.bundle.Checksums;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;

/** An asset to be published; its checksums were read from the file once and are what must arrive. */
record PlannedAsset(NamedFile file, long size, Checksums checksums) {

    static PlannedAsset of(NamedFile file) {
        try {
            return new PlannedAsset(file, Files.size(file.file()), Checksums.of(file.file()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String name() {
        return file.name();
    }

    /** The checksum files of a content, in the order in which they are sent: suffix and text. */
    static Map<String, String> checksumFiles(Checksums checksums) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(".md5", checksums.md5());
        files.put(".sha1", checksums.sha1());
        files.put(".sha256", checksums.sha256());
        files.put(".sha512", checksums.sha512());
        return files;
    }
}
