package io.github.codesuite.local.exec;

import java.io.OutputStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process that was started, together with everything that it starts. */
public final class RunningProcess {

    private static final Duration OUTPUT_LIMIT = Duration.ofSeconds(2);

    private final Process process;
    private final String owner;
    private final List<Thread> readers;
    private final ProcessTrees trees;

    RunningProcess(Process process, String owner, List<Thread> readers, ProcessTrees trees) {
        this.process = process;
        this.owner = owner;
        this.readers = List.copyOf(readers);
        this.trees = trees;
    }

    /** Its standard input, where the command takes input. */
    public OutputStream input() {
        return process.getOutputStream();
    }

    /**
     * Waits for the process itself, not for what it leaves behind, and for its output.
     *
     * @return its exit status, 128 + n where signal n ended it; empty where it still runs when the time is over
     */
    public OptionalInt waitFor(Duration limit) throws InterruptedException {
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            return OptionalInt.empty();
        }
        for (Thread reader : readers) {
            reader.join(OUTPUT_LIMIT.toMillis());
        }
        return OptionalInt.of(process.exitValue());
    }

    /** Whether the process itself still runs. */
    public boolean isAlive() {
        return Living.isAlive(process.toHandle());
    }

    /** The process itself. */
    public ProcessRecord record() {
        return ProcessRecord.of(process.toHandle());
    }

    /** What it left behind that still runs. */
    public List<ProcessRecord> survivors() {
        return alive().stream().map(ProcessRecord::of).toList();
    }

    /** Ends the process and everything that it started; returns whether nothing is left. */
    public boolean end() {
        return trees.end(this::alive);
    }

    private List<ProcessHandle> alive() {
        Map<Long, ProcessHandle> found = new LinkedHashMap<>();
        Stream.of(Stream.of(process.toHandle()), process.descendants(), MarkedProcesses.of(owner).stream())
                .flatMap(handles -> handles)
                .filter(Living::isAlive)
                .forEach(handle -> found.put(handle.pid(), handle));
        return List.copyOf(found.values());
    }
}
