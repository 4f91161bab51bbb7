package io.github.codesuite.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Maven as a process of its own, with the settings and the local repository of the integration tests. */
final class MavenRuns {

    private final Path output;
    private final Map<String, String> environment;
    private final Path settings;

    /** @param output where a run's lines go; overwritten by the next */
    MavenRuns(Path output) {
        this(output, Map.of(), Path.of(System.getProperty("its.settings")));
    }

    private MavenRuns(Path output, Map<String, String> environment, Path settings) {
        this.output = output;
        this.environment = Map.copyOf(environment);
        this.settings = settings;
    }

    /** With more variables. */
    MavenRuns with(Map<String, String> variables) {
        Map<String, String> more = new HashMap<>(environment);
        more.putAll(variables);
        return new MavenRuns(output, more, settings);
    }

    MavenRuns with(Path otherSettings) {
        return new MavenRuns(output, environment, otherSettings);
    }

    /** The local repository. */
    static Path repository() {
        return Path.of(System.getProperty("its.repository"));
    }

    /**
     * How long a build takes.
     *
     * @throws IOException with the build's lines, if it fails
     */
    double seconds(Path project, List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("its.mavenHome"), "bin", "mvn").toString());
        command.addAll(List.of("-B", "-ntp", "-s", settings.toString()));
        command.add("-Dmaven.repo.local=" + repository());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("MAVEN_SKIP_RC", "1");
        builder.environment().putAll(environment);
        return Medians.seconds(() -> ended(builder.start()));
    }

    private int ended(Process process) throws Exception {
        if (process.waitFor() != 0) {
            throw new IOException(Files.readString(output));
        }
        return 0;
    }
}
