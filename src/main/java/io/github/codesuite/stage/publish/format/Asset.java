package io.github.codesuite.stage.publish.format;

import io.github.codesuite.bundle.Checksums;
import io.github.codesuite.cloud.Transfer.ChangedContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file to be published; its checksums were read once and are what must arrive.
 *
 * @param name in the repository
 */
public record Asset(String name, Path file, long size, Checksums checksums) {

    /** The asset that a file is now, named as the file. */
    public static Asset of(Path file) {
        try {
            return new Asset(String.valueOf(file.getFileName()), file, Files.size(file), Checksums.of(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * The file's bytes. Its end is reached only if they are still what they were.
     *
     * @throws ChangedContent if the file is shorter or longer by now
     */
    public InputStream open() throws IOException {
        if (Files.size(file) != size) {
            throw changed();
        }
        return new UnchangedInput(Files.newInputStream(file), this);
    }

    ChangedContent changed() {
        return new ChangedContent("the file " + file + " has changed while it was published");
    }
}
