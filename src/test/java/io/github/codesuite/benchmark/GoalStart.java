package io.github.codesuite.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a goal that asks a cloud adds to one that does nothing: whole Maven processes, in turn. */
final class GoalStart {

    private static final int ROUNDS = 9;

    private final Path scratch;
    private final Table table;

    GoalStart(Path scratch, Table table) {
        this.scratch = scratch;
        this.table = table;
    }

    void run() throws Exception {
        Path project = project();
        try (KeeperProcess keeper = KeeperProcess.start(scratch.resolve("goal-keeper"))) {
            Map<String, String> key = Map.of(
                    "AWS_ACCESS_KEY_ID", keeper.key().accessKeyId(),
                    "AWS_SECRET_ACCESS_KEY", keeper.key().secretAccessKey());
            double[] nothing = new double[ROUNDS];
            double[] local = new double[ROUNDS];
            double[] aws = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                nothing[round] = seconds(project, Map.of(), "-Dcodesuite.skip=true");
                local[round] = seconds(project, Map.of());
                aws[round] = seconds(
                        project,
                        key,
                        "-Dcodesuite.target=aws",
                        "-Dcodesuite.region=local-1",
                        "-Dcodesuite.endpoint=" + keeper.endpoint());
            }
            report("target=local", Medians.of(local), Medians.of(nothing), 0.4);
            report("target=aws", Medians.of(aws), Medians.of(nothing), 0.8);
        }
    }

    private void report(String what, double seconds, double nothing, double goal) {
        table.add(
                "codesuite:status, " + what,
                Table.number("%.2f s", seconds),
                Table.number("skipped %.2f s: %.2f s more; goal at most %.1f s", nothing, seconds - nothing, goal));
    }

    private double seconds(Path project, Map<String, String> environment, String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of("-q", "-Dcodesuite.local.home=" + scratch.resolve("goal-home")));
        all.add("codesuite:status");
        all.addAll(List.of(arguments));
        return new MavenRuns(scratch.resolve("goal.out")).with(environment).seconds(project, all);
    }

    private Path project() throws IOException {
        Path project = Files.createDirectories(scratch.resolve("goal-project"));
        Files.writeString(project.resolve("pom.xml"), """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>com.example</groupId>
                  <artifactId>goal-start</artifactId>
                  <version>1.0</version>
                  <packaging>pom</packaging>
                  <build>
                    <plugins>
                      <plugin>
                        <groupId>io.github.codesuite-maven</groupId>
                        <artifactId>codesuite-maven-plugin</artifactId>
                        <version>%s</version>
                        <configuration>
                          <codeBuild><project>goal-start</project></codeBuild>
                        </configuration>
                      </plugin>
                    </plugins>
                  </build>
                </project>
                """.formatted(System.getProperty("its.version")));
        return project;
    }
}
