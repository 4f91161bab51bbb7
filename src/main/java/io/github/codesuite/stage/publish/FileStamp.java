package io.github.codesuite.stage.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * By what a file is known to be untouched without reading it: a file whose stamp is the same may still have changed, one whose
 * stamp is another may still have the same content.
 *
 * @param key of the file itself, as text: one that was put in its place has another; {@code null} as text where there is none
 */
record FileStamp(long size, FileTime modified, String key) {

    static FileStamp of(Path file) throws IOException {
        BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
        return new FileStamp(found.size(), found.lastModifiedTime(), String.valueOf(found.fileKey()));
    }
}
