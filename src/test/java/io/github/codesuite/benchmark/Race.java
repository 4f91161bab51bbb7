package io.github.codesuite.benchmark;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a contender has done in several rounds. */
final class Race {

    private final Contender contender;
    private final List<Uploading.Outcome> outcomes = new ArrayList<>();
    private final List<Double> beyond = new ArrayList<>();

    Race(Contender contender) {
        this.contender = contender;
    }

    Contender contender() {
        return contender;
    }

    /** @param packaging what the build takes without any upload */
    void add(Uploading.Outcome outcome, double packaging) {
        outcomes.add(outcome);
        beyond.add(outcome.seconds() - packaging);
    }

    /** The time beyond packaging. */
    double seconds() {
        return Medians.of(beyond.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** The time beyond packaging, in words. */
    String figure() {
        return Table.number("%.2f s", seconds());
    }

    /** What the requests take even if all else takes no time: as many at the same time as there were at most, one after another. */
    String limit(Duration delay) {
        int atOnce = outcomes.stream().mapToInt(Uploading.Outcome::atOnce).max().orElse(1);
        int requests = last().requests();
        double seconds = requests * delay.toNanos() / 1e9 / atOnce;
        return requests + " requests ÷ " + atOnce + " at a time × " + delay.toMillis()
                + Table.number(" ms = %.2f s", seconds);
    }

    /** How many times faster publish is, and what it should be. */
    String comparedWith(Race publish) {
        return Table.number(
                "; publish is %.1f times faster, goal %.1f", seconds() / publish.seconds(), contender.goal());
    }

    /** @throws IOException if a reader finds other files than after another's rounds */
    void checkSameTree(Race other) throws IOException {
        if (!last().tree().equals(other.last().tree())) {
            throw new IOException("the repositories differ after " + contender.name() + " and " + other.contender.name()
                    + ":\n" + last().tree() + "\n" + other.last().tree());
        }
    }

    /** @throws IOException if other paths were sent than by another */
    void checkSamePuts(Race other) throws IOException {
        if (!last().puts().equals(other.last().puts())) {
            throw new IOException("other paths were sent by " + contender.name() + " than by " + other.contender.name()
                    + ":\n" + last().puts() + "\n" + other.last().puts());
        }
    }

    private Uploading.Outcome last() {
        return outcomes.get(outcomes.size() - 1);
    }
}
