package io.github.codesuite.benchmark;

import io.github.codesuite.aws.HttpTransfer;
import io.github.codesuite.bundle.Checksums;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * An artifact of 1 GB, with Maven in 128 MB of heap, by {@code publish} and by maven-deploy-plugin. The limit is that of the disk and of
 * the arithmetic: reading the file for its four checksums, and copying it, each once.
 */
final class BigArtifact {

    private static final long BYTES = 1_000_000_000;
    private static final double MEGABYTES = BYTES / 1e6;
    private static final int ROUNDS = 3;
    private static final Map<String, String> HEAP = Map.of("MAVEN_OPTS", "-Xmx128m");

    private final Path scratch;
    private final Table table;
    private final HttpTransfer transfer;

    BigArtifact(Path scratch, Table table, HttpTransfer transfer) {
        this.scratch = scratch;
        this.table = table;
        this.transfer = transfer;
    }

    void run() throws Exception {
        Reactor reactor = Reactor.write(scratch.resolve("big-reactor"), 1, BYTES);
        MavenRuns maven = new MavenRuns(scratch.resolve("big.out")).with(HEAP);
        Uploading uploading = new Uploading(scratch, reactor.folder(), Duration.ZERO, transfer, maven);
        uploading.packaging();
        List<Race> races = List.of(
                new Race(Contender.publish()), new Race(Contender.plain().withAllChecksums()));
        double[] limits = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            limits[round] = Medians.seconds(() -> hashAndCopy(reactor.jar(1)));
            for (Race race : races) {
                race.add(uploading.run(race.contender()), uploading.packaging(race.contender()));
            }
        }
        double limit = Medians.of(limits);
        for (Race race : races) {
            table.add(
                    "1 GB with 128 MB of heap beyond package, "
                            + race.contender().name(),
                    Table.number("%.1f s, %.0f MB/s", race.seconds(), MEGABYTES / race.seconds()),
                    Table.number(
                            "1 GB ÷ %.0f MB/s (four checksums and a copy, once) = %.1f s", MEGABYTES / limit, limit));
        }
    }

    private Path hashAndCopy(Path jar) throws Exception {
        Checksums.of(jar);
        Path copy = scratch.resolve("big-copy");
        Files.copy(jar, copy, StandardCopyOption.REPLACE_EXISTING);
        Files.delete(copy);
        return copy;
    }
}
