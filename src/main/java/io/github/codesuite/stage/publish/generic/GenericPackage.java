package io.github.codesuite.stage.publish.generic;

import io.github.codesuite.stage.publish.format.Coordinates;
import io.github.codesuite.stage.publish.format.ReadPackage;
import java.nio.file.Path;
import java.util.List;

/** Any files under a name and a version of the POM. */
public record GenericPackage(Coordinates coordinates, List<Path> files) implements ReadPackage {

    public GenericPackage {
        files = List.copyOf(files);
    }
}
