package io.github.codesuite.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.codesuite.scenario.kill.AgentJars;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Kills the build's own JVM at points drawn from a seed ({@code -Dits.seed}, printed), then builds again: the old state or the new is found,
 * orphans are ended, and the build completes.
 */
class KillIT {

    private static final int TIMES = 3;
    private static final int KILLED = 137;
    private static final int FILES = 12;
    private static final String FILES_CLASS = "io.github.codesuite.local.state.AtomicFiles;publish;";
    private static final String INSTALL_CLASS = "io.github.codesuite.local.codedeploy.agent.Installer;copy;";

    /** Where to die: a method, an argument, and the number of its call. */
    private record Point(String name, String method, String moment, String argument, int call) {
        String options() {
            return method + moment + ";" + argument + ";" + call;
        }
    }

    private final Surroundings surroundings = Surroundings.ofTheBuild();
    private final Path scratch = surroundings.scratch().resolve("kill");
    private final Path home = scratch.resolve("local-cloud");
    private final Path root = home.resolve("codedeploy/fleet/service-local-1/root");
    private final long seed = Long.getLong("its.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private int version;

    @BeforeEach
    void deployOnce() throws IOException {
        System.out.println("points drawn from seed " + seed + " (-Dits.seed=" + seed + ")");
        Projects.delete(scratch);
        Files.createDirectories(scratch);
        completes(nextProject());
    }

    @AfterEach
    void leaveNothing() {
        MavenBuild.run(surroundings, scratch, surroundings.plugin() + ":reset", "-Dcodesuite.reset.all=true", inHome());
        assertThat(RunningProcesses.of(home)).isEmpty();
    }

    @Test
    void findsTheOldStateOrTheNewAfterAKillAnywhere() throws Exception {
        Path agent = AgentJars.write(scratch.resolve("agent"));
        for (Point point : points()) {
            System.out.println("  " + point);
            Path project = nextProject();
            MavenBuild killed = MavenBuild.startWith(
                    surroundings, project, "-javaagent:" + agent + "=" + point.options(), "deploy", inHome());
            assertThat(killed.await()).as(point + "\n" + killed.output()).isEqualTo(KILLED);
            assertThat(installed())
                    .as("files of at most two versions: " + point)
                    .hasSizeLessThanOrEqualTo(2);
            completes(project);
        }
    }

    @Test
    void endsTheHookOfAKilledBuild() throws Exception {
        for (int time = 0; time < TIMES; time++) {
            Files.createFile(root.resolve("hold"));
            Files.deleteIfExists(root.resolve("hook.pid"));
            Path project = nextProject();
            long hook = killedInAHook(project);
            try (MavenBuild next = MavenBuild.start(surroundings, project, "deploy", inHome())) {
                next.awaitCondition(() -> next.output().contains("Ended process " + hook));
                for (ProcessHandle ended : ProcessHandle.of(hook).stream().toList()) {
                    ended.onExit().get(10, TimeUnit.SECONDS);
                }
                assertThat(next.output()).contains("was cut off");
                Files.delete(root.resolve("hold"));
                assertThat(next.await()).as(next.output()).isZero();
            }
            isInstalledWhole();
        }
    }

    private long killedInAHook(Path project) throws Exception {
        try (MavenBuild build = MavenBuild.start(surroundings, project, "deploy", inHome())) {
            Path pid = root.resolve("hook.pid");
            build.awaitCondition(() -> Files.exists(pid) && size(pid) > 0);
            Thread.sleep(random.nextInt(200));
            build.handle().destroyForcibly();
            build.await();
            long hook = Long.parseLong(Files.readString(pid).trim());
            assertThat(ProcessHandle.of(hook))
                    .as("the hook outlives its killed build")
                    .isPresent();
            return hook;
        }
    }

    private List<Point> points() {
        List<Point> points = new ArrayList<>();
        for (int time = 0; time < TIMES; time++) {
            points.add(new Point("asset upload", FILES_CLASS, moment(), ".*codeartifact/.*[.]pom", draw(3)));
            points.add(new Point("metadata", FILES_CLASS, moment(), ".*/maven-metadata[.]xml", draw(3)));
            points.add(new Point("Install", INSTALL_CLASS, moment(), ".*", draw(FILES)));
            points.add(new Point("a record's rename", FILES_CLASS, moment(), ".*[.]json", draw(12)));
        }
        return points;
    }

    private String moment() {
        return random.nextBoolean() ? "entry" : "exit";
    }

    private int draw(int calls) {
        return 1 + random.nextInt(calls);
    }

    /** The project in a version that was never built before. */
    private Path nextProject() throws IOException {
        version++;
        Path project =
                Projects.copy(surroundings.projects().resolve("scenario-kill"), scratch.resolve("project-" + version));
        Projects.replace(
                project, "<version>0<", "<version>" + version + "<", "pom.xml", "library/pom.xml", "service/pom.xml");
        for (int file = 0; file < FILES; file++) {
            Projects.replace(
                    project,
                    "version 0,",
                    "version " + version + ",",
                    String.format("service/content/file-%02d.txt", file));
        }
        return project;
    }

    private void completes(Path project) throws IOException {
        MavenBuild build = MavenBuild.run(surroundings, project, "deploy", inHome());
        assertThat(build.status()).as(build.output()).isZero();
        isInstalledWhole();
        for (String module : List.of("kill", "library", "service")) {
            String pom = module + "/" + version + "/" + module + "-" + version + ".pom";
            try (Stream<Path> packages = Files.walk(home.resolve("codeartifact"))) {
                assertThat(packages).as(pom).anyMatch(file -> file.toString().endsWith(pom));
            }
        }
    }

    private void isInstalledWhole() throws IOException {
        assertThat(installed()).containsExactly("version " + version);
        try (Stream<Path> files = Files.list(root.resolve("opt/service"))) {
            assertThat(files).hasSize(FILES);
        }
    }

    /** The versions of the files that are installed. */
    private List<String> installed() throws IOException {
        Path folder = root.resolve("opt/service");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(KillIT::version).distinct().sorted().toList();
        }
    }

    private static String version(Path file) {
        try {
            return Files.readString(file).replaceFirst("(?s),.*", "");
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException failure) {
            return 0;
        }
    }

    private String inHome() {
        return "-Dcodesuite.local.home=" + home;
    }
}
