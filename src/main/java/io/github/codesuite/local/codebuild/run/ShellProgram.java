package io.github.codesuite.local.codebuild.run;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** The shell of a build: {@code sh}, or {@code bash} where {@code env.shell} asks for it. */
record ShellProgram(Path file) {

    private static final Path SH = Path.of("/bin/sh");

    /** Finds the program of {@code env.shell}; empty where this machine does not have it. */
    static Optional<ShellProgram> find(Optional<String> shell, String path) {
        boolean bash = shell.filter(name -> name.endsWith("bash")).isPresent();
        Stream<Path> candidates = bash
                ? Stream.concat(
                        Stream.of(Path.of("/bin/bash")),
                        Arrays.stream(path.split(File.pathSeparator))
                                .map(folder -> Path.of(folder).resolve("bash")))
                : Stream.of(SH);
        return candidates.filter(Files::isExecutable).findFirst().map(ShellProgram::new);
    }
}
