package io.github.codesuite.local.codedeploy.state;

import java.time.Instant;
import java.util.Optional;

/** A lifecycle event of a deployment on an instance. */
public record Event(
        String name, Step step, Optional<Instant> start, Optional<Instant> end, Optional<Diagnosis> diagnosis) {

    static Event pending(String name) {
        return new Event(name, Step.PENDING, Optional.empty(), Optional.empty(), Optional.empty());
    }

    Event startedAt(Instant when) {
        return new Event(name, Step.IN_PROGRESS, Optional.of(when), Optional.empty(), Optional.empty());
    }

    Event endedAt(Instant when, Step outcome, Diagnosis said) {
        return new Event(name, outcome, start, Optional.of(when), Optional.of(said));
    }

    Event skipped() {
        return new Event(name, Step.SKIPPED, start, end, diagnosis);
    }
}
