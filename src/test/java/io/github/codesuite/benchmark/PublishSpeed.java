package io.github.codesuite.benchmark;

import io.github.codesuite.aws.HttpTransfer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code publish} beside maven-deploy-plugin: whole Maven builds of a reactor of 40 modules in turn, to a repository that takes 25 ms
 * for each request. What counts is the time beyond {@code package} of the same build, and that a reader finds the same in each
 * repository afterwards. maven-deploy-plugin runs twice: with the four checksums that {@code publish} sends, so that both must have sent
 * the same paths, and with its own two.
 */
final class PublishSpeed {

    private static final int MODULES = 40;
    private static final long BYTES = 50_000;
    private static final int ROUNDS = 3;
    private static final Duration DELAY = Duration.ofMillis(25);

    private final Path scratch;
    private final Table table;
    private final HttpTransfer transfer;

    PublishSpeed(Path scratch, Table table, HttpTransfer transfer) {
        this.scratch = scratch;
        this.table = table;
        this.transfer = transfer;
    }

    void run() throws Exception {
        Reactor reactor = Reactor.write(scratch.resolve("reactor"), MODULES, BYTES);
        MavenRuns maven = new MavenRuns(scratch.resolve("maven.out"));
        Uploading uploading = new Uploading(scratch, reactor.folder(), DELAY, transfer, maven);
        List<Race> races = contenders().stream().map(Race::new).toList();
        uploading.packaging();
        for (int round = 0; round < ROUNDS; round++) {
            for (Race race : races) {
                race.add(uploading.run(race.contender()), uploading.packaging(race.contender()));
            }
        }
        for (Race race : races) {
            check(race, races.get(0));
            report(race, races.get(0));
        }
    }

    private static void check(Race race, Race publish) throws IOException {
        race.checkSameTree(publish);
        if (race.contender().sendsAllChecksums()) {
            race.checkSamePuts(publish);
        }
    }

    private static List<Contender> contenders() {
        List<Contender> deploy = List.of(Contender.plain(), Contender.atEnd(), Contender.threaded());
        List<Contender> all = new ArrayList<>(List.of(Contender.publish()));
        deploy.stream().map(Contender::withAllChecksums).forEach(all::add);
        all.addAll(deploy);
        return all;
    }

    private void report(Race race, Race publish) {
        String ratio = race.contender().isPublish() ? "" : race.comparedWith(publish);
        table.add(
                MODULES + " modules beyond package, " + race.contender().name(),
                race.figure(),
                race.limit(DELAY) + ratio);
    }
}
