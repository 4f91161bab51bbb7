package io.github.codesuite.mojo;

import io.github.codesuite.bundle.Checksums;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Makes a {@code mvn} inside a buildspec or hook of the local cloud the running Maven, with the session's local repository,
 * user settings and offline flag: a small {@code mvn} that comes first on the path adds {@code -s}, unless the caller gave
 * one, and {@code -o}; {@code MAVEN_OPTS} gets {@code -Dmaven.repo.local} on top of the user's own, for a {@code mvnw} too.
 */
final class MavenLauncher {

    private static final String SCRIPT = """
            #!/bin/sh
            # The Maven that runs this build, with the settings of its session.
            for argument in "$@"; do
              case $argument in
                -s*|--settings*) exec %1$s%2$s "$@" ;;
              esac
            done
            exec %1$s%2$s%3$s "$@"
            """;

    private final MavenSurroundings surroundings;

    MavenLauncher(MavenSurroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * The variables that builds and hooks get.
     *
     * @param folder where the small {@code mvn} is written, once for all that would write the same
     */
    Map<String, String> variables(Path folder) throws IOException {
        Map<String, String> variables = new HashMap<>();
        options().ifPresent(options -> variables.put("MAVEN_OPTS", options));
        if (surroundings.mavenHome().isPresent()) {
            Path launcher = write(script(surroundings.mavenHome().get()), folder);
            variables.put("PATH", path(launcher, surroundings.mavenHome().get()));
        }
        return variables;
    }

    /** A path with a blank cannot stand in {@code MAVEN_OPTS}: the script that reads it splits at blanks. */
    private Optional<String> options() {
        String own = surroundings.environment().getOrDefault("MAVEN_OPTS", "").trim();
        return surroundings
                .localRepository()
                .map(Path::toString)
                .filter(path -> !path.matches(".*\\s.*"))
                .map(path -> (own + " -Dmaven.repo.local=" + path).trim());
    }

    private String path(Path launcher, Path mavenHome) {
        return String.join(
                File.pathSeparator,
                launcher.toString(),
                surroundings.javaHome().resolve("bin").toString(),
                mavenHome.resolve("bin").toString(),
                surroundings.environment().getOrDefault("PATH", "/usr/local/bin:/usr/bin:/bin"));
    }

    private String script(Path mavenHome) {
        String always = surroundings
                        .localRepository()
                        .map(path -> " " + quoted("-Dmaven.repo.local=" + path))
                        .orElse("")
                + (surroundings.isOffline() ? " -o" : "");
        String settings = surroundings
                .userSettings()
                .map(path -> " -s " + quoted(path.toString()))
                .orElse("");
        return SCRIPT.formatted(quoted(mavenHome.resolve("bin").resolve("mvn").toString()), always, settings);
    }

    private static Path write(String script, Path folder) throws IOException {
        byte[] content = script.getBytes(StandardCharsets.UTF_8);
        Path own = folder.resolve(Checksums.of(content).sha256().substring(0, 16));
        Path mvn = own.resolve("mvn");
        if (!Files.isExecutable(mvn)) {
            Files.createDirectories(own);
            Path temporary = Files.createTempFile(own, "mvn", ".tmp");
            Files.write(temporary, content);
            if (!temporary.toFile().setExecutable(true, false)) {
                throw new IOException("cannot be made executable: " + temporary);
            }
            Files.move(temporary, mvn, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        return own;
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
