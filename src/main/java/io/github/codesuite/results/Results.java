package io.github.codesuite.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.Lock;
import java.util.function.UnaryOperator;

/**
 * The results of one run (one Maven session), shared by all its stages: {@code result.properties} and {@code summary.json} in
 * the output directory, rewritten atomically at each call. What another run left there is replaced by the first write.
 * Thread-safe; all that is known stands in {@code summary.json}, so that several class loaders may share a run.
 */
public final class Results {

    private static final String PREFIX = "codesuite.result.";

    private final Path directory;
    private final Lock lock;
    private final SummaryFile summary;

    /**
     * @param directory the output directory, made when needed
     * @param run identifies this run; files of the same run are continued, those of another replaced
     * @param lock excludes the other writers of this run
     */
    public Results(Path directory, String run, Lock lock) {
        this.directory = directory;
        this.lock = lock;
        this.summary = SummaryFile.in(directory, run);
    }

    /** The output directory: logs and downloaded reports go there too. */
    public Path directory() {
        return directory;
    }

    /** Writes {@code codesuite.result.<stage>.<name>} at once. */
    public void put(String stage, String name, String value) {
        put(stage, Map.of(name, value));
    }

    /** As {@link #put(String, String, String)} for many names, in one write. */
    public void put(String stage, Map<String, String> values) {
        Map<String, String> named = new TreeMap<>();
        values.forEach((name, value) -> named.put(PREFIX + stage + "." + name, value));
        change(before -> before.with(named));
    }

    /** Writes how a stage ended. */
    public void add(StageResult result) {
        add(List.of(result));
    }

    /** Writes how a stage has ended for several modules, in one write. */
    public void add(List<StageResult> results) {
        change(before -> before.with(results));
    }

    /** The stages that have ended, in order. */
    public List<StageResult> stages() {
        return read().stages();
    }

    /** All result properties with their full names, sorted. */
    public Map<String, String> properties() {
        return read().properties();
    }

    /**
     * The builds and deployments that another run has started and whose end it has not written down, as after a kill; none once
     * this run has written, for that replaces what the other one has left.
     */
    public List<String> leftByAnotherRun() {
        lock.lock();
        try {
            Summary other = summary.readAnotherRun();
            return LastRun.of(other)
                    .unseen(Optional.ofNullable(other.properties().get(PREFIX + "deploy.rollbackId")));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            lock.unlock();
        }
    }

    private void change(UnaryOperator<Summary> change) {
        lock.lock();
        try {
            Summary after = change.apply(summary.read());
            PropertiesFile.write(directory.resolve("result.properties"), after.properties());
            summary.write(after);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            lock.unlock();
        }
    }

    private Summary read() {
        lock.lock();
        try {
            return summary.read();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            lock.unlock();
        }
    }
}
