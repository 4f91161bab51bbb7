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

    /** Checks what a goal would read in a module. */
    void check(String goal, ModuleRule rule) {
        switch (goal) {
            case "build" -> rule.buildspec().ifPresent(file -> BuildspecReader.read(text(file), shown(file), problems));
            case "bundle" -> rule.appspec().ifPresent(file -> AppspecReader.read(text(file), shown(file), problems));
            default -> {}
        }
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
