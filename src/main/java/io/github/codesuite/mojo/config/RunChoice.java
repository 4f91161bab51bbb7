package io.github.codesuite.mojo.config;

import java.nio.file.Path;
import java.util.Map;

/**
 * How a goal runs, whatever it does; immutable.
 *
 * @param dryRun whether the plan is printed and nothing is changed
 * @param strict whether warnings about what the user wrote are errors
 * @param outputDirectory logs, reports, {@code summary.json} and {@code result.properties}
 */
public record RunChoice(boolean dryRun, boolean strict, ConsoleStyle console, Path outputDirectory) {

    /**
     * Reads the choice.
     *
     * @param pom the goal's own parameters as the POM has them
     * @param rootdir the folder of the reactor's root
     * @param otherwise the output directory where none is set
     */
    public static RunChoice read(Settings settings, Map<String, String> pom, Path rootdir, Path otherwise) {
        return new RunChoice(
                settings.get(CommonParameters.DRY_RUN, pom.get("dryRun"), false),
                settings.get(CommonParameters.STRICT, pom.get("strict"), false),
                settings.get(CommonParameters.CONSOLE, pom.get("console"), ConsoleStyle.PLAIN),
                settings.get(CommonParameters.OUTPUT_DIRECTORY, pom.get("outputDirectory"))
                        .map(rootdir::resolve)
                        .orElse(otherwise));
    }
}
