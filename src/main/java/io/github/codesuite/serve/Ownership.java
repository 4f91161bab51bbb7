package io.github.codesuite.serve;

import io.github.codesuite.local.LocalHome;
import io.github.codesuite.local.exec.ProcessRecord;
import io.github.codesuite.local.state.AtomicFiles;
import io.github.codesuite.local.state.Records;
import io.github.codesuite.local.state.StateLock;
import io.github.codesuite.poll.Ticker;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Who keeps a home: at most one living process at a time. The record has the process's id and start time, so that one that was
 * killed, or whose id another process has now, keeps nothing. Excludes all processes of this machine while it changes.
 */
final class Ownership {

    private static final String ID = "owner";
    private static final int SCHEMA = 1;

    private final Records<Owner> records;
    private final Ticker ticker;

    Ownership(LocalHome home, Ticker ticker) {
        this.records = new Records<>(home.keeper(), Owner.class, SCHEMA, AtomicFiles.system());
        this.ticker = ticker;
    }

    /** The living keeper. */
    Optional<Owner> living() {
        return records.read(ID).filter(owner -> owner.process().isAlive());
    }

    /** The living keeper, which stays for its idle time from now on; empty where there is none. */
    Optional<Owner> want() {
        return records.update(ID, owner -> owner.process().isAlive() ? owner.wantedAt(ticker.now()) : owner)
                .filter(owner -> owner.process().isAlive());
    }

    /** Takes the home for this process; returns the one who keeps it already. */
    Optional<Owner> claim(boolean isForeground, boolean realPaths) {
        try (StateLock lock = records.lock()) {
            Optional<Owner> other = living();
            if (other.isEmpty()) {
                records.write(
                        ID,
                        new Owner(
                                ProcessRecord.ofThisProcess(),
                                isForeground,
                                realPaths,
                                Optional.empty(),
                                ticker.now()));
            }
            return other;
        }
    }

    /** This process serves. */
    void serving(URI address) {
        change(owner -> owner.servingAt(address));
    }

    /** This process ends: nobody is led to it any more. */
    void ending() {
        change(Owner::ending);
    }

    /** The same, unless somebody was led to it within a time; returns whether it ends. */
    boolean endingUnlessWantedWithin(Duration time) {
        Instant limit = ticker.now().minus(time);
        change(owner -> owner.wanted().isAfter(limit) ? owner : owner.ending());
        return records.read(ID).filter(owner -> owner.endpoint().isPresent()).isEmpty();
    }

    /** Gives the home back. */
    void release() {
        try (StateLock lock = records.lock()) {
            if (records.read(ID).filter(Ownership::isOurs).isPresent()) {
                records.delete(ID);
            }
        }
    }

    private void change(UnaryOperator<Owner> change) {
        records.update(ID, owner -> isOurs(owner) ? change.apply(owner) : owner);
    }

    private static boolean isOurs(Owner owner) {
        return owner.process().pid() == ProcessRecord.ofThisProcess().pid();
    }
}
