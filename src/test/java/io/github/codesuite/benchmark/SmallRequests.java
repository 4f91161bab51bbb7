package io.github.codesuite.benchmark;

import io.github.codesuite.aws.AwsCloud;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.codebuild.CodeBuildClient;
import software.amazon.awssdk.services.codebuild.model.ArtifactsType;
import software.amazon.awssdk.services.codebuild.model.ComputeType;
import software.amazon.awssdk.services.codebuild.model.EnvironmentType;
import software.amazon.awssdk.services.codebuild.model.SourceType;
import software.amazon.awssdk.services.codebuild.model.StatusType;

/** BatchGetBuilds of one build and PutObject of 1 KB, over eight kept connections, the load in a process of its own. */
final class SmallRequests {

    /** What a connection sends in a round. */
    private interface Requests {
        List<byte[]> of(int round, int connection);
    }

    private static final int CONNECTIONS = 8;
    private static final int ROUNDS = 5;
    private static final int WARM_UPS = 3;
    private static final int REQUESTS = 2000;
    private static final byte[] CONTENT = new byte[1024];
    private static final String BUILDSPEC = "version: 0.2\nphases:\n  build:\n    commands: [echo built]\n";

    private final Path scratch;
    private final Table table;

    SmallRequests(Path scratch, Table table) {
        this.scratch = scratch;
        this.table = table;
    }

    void run() throws Exception {
        try (KeeperProcess keeper = KeeperProcess.start(scratch.resolve("small"));
                AwsCloud cloud = keeper.cloud()) {
            SignedBytes requests = new SignedBytes(keeper.endpoint(), keeper.key());
            String id = build(cloud.codeBuild());
            byte[] ask = requests.json("codebuild", "CodeBuild_20161006.BatchGetBuilds", "{\"ids\":[\"" + id + "\"]}");
            report("BatchGetBuilds", keeper, (round, connection) -> Collections.nCopies(REQUESTS, ask));
            cloud.s3().createBucket(create -> create.bucket("small"));
            report(
                    "PutObject of 1 KB, new keys",
                    keeper,
                    (round, connection) -> IntStream.range(0, REQUESTS)
                            .mapToObj(number ->
                                    requests.put("/small/" + round + "-" + connection + "-" + number, CONTENT))
                            .toList());
            report(
                    "PutObject of 1 KB, one key per connection",
                    keeper,
                    (round, connection) ->
                            Collections.nCopies(REQUESTS, requests.put("/small/" + connection, CONTENT)));
        }
    }

    private void report(String what, KeeperProcess keeper, Requests requests) throws Exception {
        Load load = new Load(keeper.endpoint().getPort(), CONNECTIONS);
        for (int round = 0; round < WARM_UPS; round++) {
            int warmUp = ROUNDS + round;
            load.run(connection -> requests.of(warmUp, connection));
        }
        double[] rates = new double[ROUNDS];
        double[] slow = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            int number = round;
            Load.Figures figures = load.run(connection -> requests.of(number, connection));
            rates[round] = figures.perSecond();
            slow[round] = figures.p99Millis();
        }
        table.add(
                what + ", " + CONNECTIONS + " connections",
                Table.number("%.0f/s, p99 %.1f ms", Medians.of(rates), Medians.of(slow)),
                Table.number("goal 3,000/s: %.2f times", Medians.of(rates) / 3000));
    }

    private static String build(CodeBuildClient codeBuild) {
        codeBuild.createProject(create -> create.name("small")
                .serviceRole("arn:aws:iam::000000000000:role/codebuild")
                .source(source -> source.type(SourceType.NO_SOURCE).buildspec(BUILDSPEC))
                .artifacts(artifacts -> artifacts.type(ArtifactsType.NO_ARTIFACTS))
                .environment(environment -> environment
                        .type(EnvironmentType.LINUX_CONTAINER)
                        .image("aws/codebuild/standard:7.0")
                        .computeType(ComputeType.BUILD_GENERAL1_SMALL)));
        String id = codeBuild
                .startBuild(start -> start.projectName("small"))
                .build()
                .id();
        while (codeBuild.batchGetBuilds(get -> get.ids(id)).builds().get(0).buildStatus() == StatusType.IN_PROGRESS) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        return id;
    }
}
