package io.github.codesuite.scenario;

import java.nio.file.Path;
import java.util.List;

/** Where a scenario finds Maven, its repository and the projects, as the build has laid them out. */
record Surroundings(Path mavenHome, Path repository, Path settings, Path projects, Path scratch) {

    static Surroundings ofTheBuild() {
        return new Surroundings(
                path("its.mavenHome"),
                path("its.repository"),
                path("its.settings"),
                path("its.sources"),
                path("its.scenarios"));
    }

    /** The arguments that make a Maven use the plugin under test. */
    List<String> arguments() {
        return List.of("-B", "-ntp", "-s", settings.toString(), "-Dmaven.repo.local=" + repository);
    }

    private static Path path(String property) {
        String value = System.getProperty(property);
        if (value == null) {
            throw new IllegalStateException("run by the build only: " + property + " is not set");
        }
        return Path.of(value);
    }
}
