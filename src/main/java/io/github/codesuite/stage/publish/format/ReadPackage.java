package io.github.codesuite.stage.publish.format;

import java.nio.file.Path;
import java.util.List;

/** A package whose files have been read and say what it is. */
public interface ReadPackage {

    Coordinates coordinates();

    /** Its files, in the order in which they are sent. */
    List<Path> files();
}
