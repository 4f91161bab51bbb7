package io.github.codesuite.benchmark;

import io.github.codesuite.cloud.Transfer;
import io.github.codesuite.local.state.FileTrees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;

/** Builds that bring a reactor to an empty repository, each with the same local state. */
final class Uploading {

    /**
     * What one has done.
     *
     * @param atOnce the most requests that were under way at the same time
     * @param puts the paths that were sent
     * @param tree what a reader finds
     */
    record Outcome(double seconds, int requests, int atOnce, SortedSet<String> puts, SortedMap<String, String> tree) {}

    private final Path scratch;
    private final Path project;
    private final Duration delay;
    private final Transfer transfer;
    private final MavenRuns maven;

    Uploading(Path scratch, Path project, Duration delay, Transfer transfer, MavenRuns maven) {
        this.scratch = scratch;
        this.project = project;
        this.delay = delay;
        this.transfer = transfer;
        this.maven = maven;
    }

    /** Makes all files. */
    void packaging() throws Exception {
        maven.seconds(project, List.of("package"));
    }

    /** How long a contender's build takes without any upload. */
    double packaging(Contender contender) throws Exception {
        List<String> arguments = new ArrayList<>(contender.options());
        arguments.add("package");
        return maven.seconds(project, arguments);
    }

    Outcome run(Contender contender) throws Exception {
        FileTrees.delete(MavenRuns.repository().resolve(Reactor.GROUP.replace('.', '/')));
        Path home = Files.createTempDirectory(scratch, "cloud");
        try (SlowCloud cloud = SlowCloud.start(home, delay, transfer)) {
            MavenRuns runs = maven.with(cloud.credentials()).with(settings(cloud));
            double seconds = runs.seconds(project, contender.arguments(cloud));
            return outcome(seconds, cloud);
        } finally {
            FileTrees.delete(home);
        }
    }

    private Outcome outcome(double seconds, SlowCloud cloud) throws Exception {
        int requests = cloud.requests();
        int atOnce = cloud.atOnce();
        cloud.hurry();
        return new Outcome(seconds, requests, atOnce, cloud.puts(), RepositoryTree.of(cloud, transfer));
    }

    /** The settings of the integration tests, and the repository's user for maven-deploy-plugin. */
    private Path settings(SlowCloud cloud) throws IOException {
        String server = "<servers><server><id>slow</id><username>aws</username><password>"
                + cloud.token().reveal() + "</password></server></servers>";
        String settings = Files.readString(Path.of(System.getProperty("its.settings")));
        return Files.writeString(
                scratch.resolve("settings.xml"), settings.replaceFirst("<profiles>", server + "<profiles>"));
    }
}
