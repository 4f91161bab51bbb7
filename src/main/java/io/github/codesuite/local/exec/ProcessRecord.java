package io.github.codesuite.local.exec;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process as it can be told again later, also by another process: a reused pid has another start time.
 *
 * @param pid the process id
 * @param started when it started, to about a second
 * @param command its program, for messages; never its arguments, which may hold secrets and would stand on disk
 */
public record ProcessRecord(long pid, Instant started, String command) {

    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    /** The record of a process. */
    static ProcessRecord of(ProcessHandle handle) {
        ProcessHandle.Info info = handle.info();
        return new ProcessRecord(
                handle.pid(),
                info.startInstant().orElse(Instant.EPOCH),
                info.command().orElse("?"));
    }

    /** The record of this very process. */
    public static ProcessRecord ofThisProcess() {
        return of(ProcessHandle.current());
    }

    /** Whether this very process still runs; a zombie does not. */
    public boolean isAlive() {
        return handle().isPresent();
    }

    /** The process, where it still runs and is the same one. */
    Optional<ProcessHandle> handle() {
        return ProcessHandle.of(pid).filter(Living::isAlive).filter(this::hasSameStart);
    }

    private boolean hasSameStart(ProcessHandle handle) {
        return handle.info()
                .startInstant()
                .map(now -> Duration.between(started, now).abs().compareTo(TOLERANCE) <= 0)
                .orElse(false);
    }
}
