package io.github.codesuite.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The Mavens that the build has laid out: the one that builds, and those beside it. */
final class Mavens {

    private Mavens() {}

    static Stream<Path> ofTheBuild() throws IOException {
        Path building = Surroundings.ofTheBuild().mavenHome();
        try (Stream<Path> others = Files.list(Path.of(System.getProperty("its.mavens")))) {
            return Stream.concat(Stream.of(building), others.sorted().toList().stream());
        }
    }
}
