package io.github.codesuite.stage.login;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where clients have their files.
 *
 * @param home of the user
 * @param settingsXml of Maven
 * @param environment in which clients look for other places
 */
public record Places(Path home, Path settingsXml, Map<String, String> environment) {

    public Places {
        environment = Map.copyOf(environment);
    }

    /** A path below the home, unless a variable names another one. */
    Path unless(String variable, String usual) {
        return named(variable).orElseGet(() -> home.resolve(usual));
    }

    /** The path that a variable names. */
    Optional<Path> named(String variable) {
        return Optional.ofNullable(environment.get(variable))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }
}
