package io.github.codesuite.local.codedeploy.agent;

import io.github.codesuite.problem.Problem;
import io.github.codesuite.problem.Problems;
import io.github.codesuite.spec.appspec.Appspec;
import io.github.codesuite.spec.appspec.AppspecReader;
import io.github.codesuite.spec.yaml.SpecFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The AppSpec of an unpacked revision: {@code appspec.yml}, then {@code appspec.yaml}. */
public final class AppspecFile {

    private static final List<String> NAMES = List.of("appspec.yml", "appspec.yaml");

    private AppspecFile() {}

    /**
     * Reads it as the agent does, once for each event.
     *
     * @throws EventFailedException if there is none, or none that the agent takes on this machine
     */
    public static Appspec read(Path archive) throws EventFailedException, IOException {
        Path file = find(archive)
                .orElseThrow(
                        () -> EventFailedException.unknown("The revision has no AppSpec file: appspec.yml was expected"
                                + " at its root, which was unpacked to " + archive));
        Problems problems = new Problems();
        String name = String.valueOf(file.getFileName());
        Optional<Appspec> appspec =
                SpecFile.read(file, name, problems).flatMap(text -> AppspecReader.read(text, name, problems));
        return appspec.filter(read -> read.os().equals("linux"))
                .orElseThrow(() -> EventFailedException.unknown(wrong(problems)));
    }

    private static Optional<Path> find(Path archive) {
        return NAMES.stream().map(archive::resolve).filter(Files::isRegularFile).findFirst();
    }

    private static String wrong(Problems problems) {
        String errors = problems.all().stream()
                .filter(Problem::isError)
                .map(Problem::toString)
                .collect(Collectors.joining("; "));
        return errors.isEmpty() ? "The AppSpec file is for an unsupported operating system: os must be linux" : errors;
    }
}
