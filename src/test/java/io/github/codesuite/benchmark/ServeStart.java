package io.github.codesuite.benchmark;

import io.github.codesuite.aws.AwsCloud;
import java.nio.file.Path;

/** From the start of the keeper's process to its address, and to its first answer. */
final class ServeStart {

    private static final int ROUNDS = 7;

    private final Path scratch;
    private final Table table;

    ServeStart(Path scratch, Table table) {
        this.scratch = scratch;
        this.table = table;
    }

    void run() throws Exception {
        double[] address = new double[ROUNDS];
        double[] answer = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            try (KeeperProcess keeper = KeeperProcess.start(scratch.resolve("start" + round));
                    AwsCloud cloud = keeper.cloud()) {
                address[round] = (System.nanoTime() - start) / 1e9;
                answer[round] = Medians.seconds(() -> cloud.sts().getCallerIdentity());
            }
        }
        table.add("Start of the keeper to its address", Table.number("%.2f s", Medians.of(address)), "");
        table.add(
                "First answer after that (sts:GetCallerIdentity)",
                Table.number("%.2f s", Medians.of(answer)),
                "from the second start on, the client's classes are loaded");
    }
}
