package io.github.codesuite.mojo;

import io.github.codesuite.problem.Location;
import io.github.codesuite.problem.Problems;
import io.github.codesuite.spec.appspec.AppspecReader;
import io.github.codesuite.spec.buildspec.BuildspecReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the buildspec and the AppSpec of a module before any phase runs, so that their problems come with all others. */
final class SpecCheck {

    private final Path rootdir;
    private final Problems problems;

    SpecCheck(Path rootdir, Problems problems) {
        this.rootdir = rootdir;
        this.problems = problems;
    }

    /**
     * Checks what a goal would read in a module.
     *
     * @param local whether the local cloud will read it, which refuses more
     */
    void check(String goal, ModuleRule rule, boolean local) {
        switch (goal) {
            case "build" -> rule.buildspec().ifPresent(file -> buildspec(file, local));
            case "bundle" -> rule.appspec().ifPresent(file -> appspec(file, false));
            case "deploy" -> rule.appspec().ifPresent(file -> appspec(file, local));
            default -> {}
        }
    }

    private void buildspec(Path file, boolean local) {
        BuildspecReader.read(text(file), shown(file), problems)
                .filter(read -> local)
                .ifPresent(read -> problems.addAll(read.unsupportedLocally()));
    }

    private void appspec(Path file, boolean local) {
        AppspecReader.read(text(file), shown(file), problems)
                .filter(read -> local)
                .ifPresent(read -> problems.addAll(read.unsupportedLocally()));
    }

    private String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            problems.error(Location.of(shown(file)), "it cannot be read: " + failure.getMessage(), "make it readable");
            return "";
        }
    }

    private String shown(Path file) {
        return file.startsWith(rootdir) ? rootdir.relativize(file).toString() : file.toString();
    }
}
