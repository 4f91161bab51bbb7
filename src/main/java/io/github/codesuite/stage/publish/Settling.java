package io.github.codesuite.stage.publish;

import io.github.codesuite.poll.Deadline;
import io.github.codesuite.poll.Ticker;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Looks until CodeArtifact shows what was sent: after 1, 2, 4 … seconds, at most 30, faster where the cloud's pace allows. */
final class Settling {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Packages packages;
    private final Refusals refusals;
    private final Ticker ticker;
    private final Duration pace;

    Settling(Packages packages, Refusals refusals, Ticker ticker, Duration pace) {
        this.packages = packages;
        this.refusals = refusals;
        this.ticker = ticker;
        this.pace = pace;
    }

    /** Every asset is there with the bytes that were sent. */
    void confirm(Delivery delivery) throws InterruptedException {
        PackageVersion version = delivery.version();
        await(version, "its assets are not all listed", () -> {
            Map<String, String> there = packages.assets(version);
            Delivery now = new Delivery(delivery.plan(), delivery.repository(), delivery.status(), there);
            if (!now.difference().isEmpty()) {
                throw refusals.arrivedDifferent(now);
            }
            return now.missing().isEmpty();
        });
    }

    /** The version is Published. */
    void awaitPublished(Delivery delivery) throws InterruptedException {
        PackageVersion version = delivery.version().forReaders();
        await(
                version,
                "it is not Published",
                () -> packages.status(version).filter("Published"::equals).isPresent());
    }

    private void await(PackageVersion version, String notYet, BooleanSupplier isSettled) throws InterruptedException {
        Deadline deadline = Deadline.in(PATIENCE, ticker);
        Duration pause = pace.compareTo(FIRST_PAUSE) < 0 ? pace : FIRST_PAUSE;
        while (!isSettled.getAsBoolean()) {
            if (deadline.isReached()) {
                throw refusals.late(version, "after " + PATIENCE.toMinutes() + " minutes " + notYet);
            }
            ticker.sleep(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }
}
