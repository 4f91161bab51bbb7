package io.github.codesuite.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A reactor of sixteen modules on sixteen threads, a hundred times: each build publishes once. */
class AtEndIT {

    private static final int BUILDS = 100;

    private final Surroundings surroundings = Surroundings.ofTheBuild();
    private final Path scratch = surroundings.scratch().resolve("at-end");

    @Test
    void neverPublishesTwice() throws Exception {
        Path project = Projects.copy(surroundings.projects().resolve("scenario-many-modules"), scratch);
        Path log = scratch.resolve("builds.log");

        Process process = new ProcessBuilder(command(project))
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();

        List<String> lines = Files.readAllLines(log);
        assertThat(count(lines, "build \\d+: 0")).as("successful builds").isEqualTo(BUILDS);
        assertThat(count(lines, ".*\\[publish] 17 modules with 17 assets to local/maven"))
                .as("acts, one per build")
                .isEqualTo(BUILDS);
        assertThat(count(lines, ".*\\[publish] Published in local/maven.*"))
                .as("verdicts, one per build")
                .isEqualTo(BUILDS);
    }

    private List<String> command(Path project) throws IOException {
        Path home = surroundings.mavenHome();
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dmaven.home=" + home,
                "-Dmaven.multiModuleProjectDirectory=" + project,
                "-Dclassworlds.conf=" + home.resolve("bin/m2.conf"),
                "-cp",
                String.join(java.io.File.pathSeparator, jars(home)),
                ManyBuilds.class.getName(),
                Integer.toString(BUILDS),
                project.toString(),
                "-T16",
                "-Dcodesuite.local.home=" + scratch.resolve("local-cloud"),
                "-Dmaven.install.skip=true",
                "deploy"));
        command.addAll(surroundings.arguments());
        return command;
    }

    /** Maven's own come first: the test classes have a logger of their own. */
    private static List<String> jars(Path home) throws IOException {
        List<String> jars = new ArrayList<>();
        for (String folder : List.of("boot", "lib")) {
            try (Stream<Path> files = Files.list(home.resolve(folder))) {
                files.map(Path::toString).filter(name -> name.endsWith(".jar")).forEach(jars::add);
            }
        }
        jars.add(Path.of(ManyBuilds.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .toString());
        return jars;
    }

    private static long count(List<String> lines, String regex) {
        return lines.stream().filter(line -> line.matches(regex)).count();
    }
}
