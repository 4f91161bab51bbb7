package io.github.codesuite.scenario;

import java.nio.file.Path;
import java.util.List;

/**
 * Where a scenario finds Maven, its repository and the projects, as the build has laid them out.
 *
 * @param plugin the plugin's coordinates with its version, to call a goal
 */
record Surroundings(Path mavenHome, Path repository, Path settings, Path projects, Path scratch, String plugin) {

    static Surroundings ofTheBuild() {
        return new Surroundings(
                path("its.mavenHome"),
                path("its.repository"),
                path("its.settings"),
                path("its.sources"),
                path("its.scenarios"),
                "io.github.codesuite-maven:codesuite-maven-plugin:" + text("its.version"));
    }

    /** The arguments that make a Maven use the plugin under test. */
    List<String> arguments() {
        return List.of("-B", "-ntp", "-s", settings.toString(), "-Dmaven.repo.local=" + repository);
    }

    private static Path path(String property) {
        return Path.of(text(property));
    }

    private static String text(String property) {
        String value = System.getProperty(property);
        if (value == null) {
            throw new IllegalStateException("run by the build only: " + property + " is not set");
        }
        return value;
    }
}
