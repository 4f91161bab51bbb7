package io.github.codesuite.mojo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;

/**
 * The machine and the running Maven, as builds and hooks of the local cloud find them.
 *
 * @param mavenHome the running Maven's folder, if it has one
 * @param userSettings the session's user settings, if that file is there
 */
record MavenSurroundings(
        Path javaHome,
        Optional<Path> mavenHome,
        Path userHome,
        Map<String, String> environment,
        Optional<Path> localRepository,
        Optional<Path> userSettings,
        boolean isOffline) {

    private static final String BUILD_ID = "CODEBUILD_BUILD_ID";

    /** Those of a session. */
    static MavenSurroundings of(MavenSession session) {
        return new MavenSurroundings(
                Path.of(System.getProperty("java.home")),
                Optional.ofNullable(System.getProperty("maven.home")).map(Path::of),
                Path.of(System.getProperty("user.home")),
                System.getenv(),
                Optional.ofNullable(session.getRepositorySession().getLocalRepository())
                        .map(repository -> repository.getBasedir().toPath().toAbsolutePath()),
                Optional.ofNullable(session.getRequest().getUserSettingsFile())
                        .map(file -> file.toPath().toAbsolutePath())
                        .filter(Files::isRegularFile),
                session.isOffline());
    }

    /** The CodeBuild build that Maven runs in, on AWS or locally. */
    Optional<String> surroundingBuild() {
        return Optional.ofNullable(environment.get(BUILD_ID)).filter(id -> !id.isBlank());
    }
}
