package io.github.codesuite.benchmark;

import io.github.codesuite.aws.HttpTransfer;
import java.nio.file.Path;
import java.time.Duration;

/** A reactor of 1,000 modules by {@code publish}, and by maven-deploy-plugin with eight build threads: one Maven build each. */
final class ManyModules {

    private static final int MODULES = 1000;
    private static final long BYTES = 5_000;
    private static final Duration DELAY = Duration.ofMillis(25);

    private final Path scratch;
    private final Table table;
    private final HttpTransfer transfer;

    ManyModules(Path scratch, Table table, HttpTransfer transfer) {
        this.scratch = scratch;
        this.table = table;
        this.transfer = transfer;
    }

    void run() throws Exception {
        Reactor reactor = Reactor.write(scratch.resolve("many"), MODULES, BYTES);
        MavenRuns maven = new MavenRuns(scratch.resolve("many.out"));
        Uploading uploading = new Uploading(scratch, reactor.folder(), DELAY, transfer, maven);
        uploading.packaging();
        Race publish = new Race(Contender.publish());
        publish.add(uploading.run(publish.contender()), uploading.packaging(publish.contender()));
        table.add(MODULES + " modules beyond package, publish", publish.figure(), publish.limit(DELAY));
        Race threaded = new Race(Contender.threaded().withAllChecksums());
        threaded.add(uploading.run(threaded.contender()), uploading.packaging(threaded.contender()));
        threaded.checkSameTree(publish);
        table.add(
                MODULES + " modules beyond package, " + threaded.contender().name(),
                threaded.figure(),
                threaded.limit(DELAY) + threaded.comparedWith(publish));
    }
}
