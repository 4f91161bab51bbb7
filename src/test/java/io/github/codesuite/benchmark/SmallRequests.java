package io.github.codesuite.benchmark;

import io.github.codesuite.aws.AwsCloud;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import software.amazon.awssdk.services.codebuild.CodeBuildClient;
import software.amazon.awssdk.services.codebuild.model.ArtifactsType;
import software.amazon.awssdk.services.codebuild.model.ComputeType;
import software.amazon.awssdk.services.codebuild.model.EnvironmentType;
import software.amazon.awssdk.services.codebuild.model.SourceType;
import software.amazon.awssdk.services.codebuild.model.StatusType;

/** BatchGetBuilds of one build and PutObject of 1 KB, over eight kept connections, the load in a process of its own. */
final class SmallRequests {

    private static final int CONNECTIONS = 8;
    private static final int ROUNDS = 5;
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration ROUND = Duration.ofSeconds(5);
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
            report("BatchGetBuilds", keeper, connection -> ask);
            cloud.s3().createBucket(create -> create.bucket("small"));
            report("PutObject of 1 KB", keeper, connection -> requests.put("/small/" + connection, new byte[1024]));
        }
    }

    private void report(String what, KeeperProcess keeper, IntFunction<byte[]> requests) throws Exception {
        int port = keeper.endpoint().getPort();
        new Load(port, CONNECTIONS, WARM_UP).run(requests);
        double[] rates = new double[ROUNDS];
        double[] slow = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            Load.Figures figures = new Load(port, CONNECTIONS, ROUND).run(requests);
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
