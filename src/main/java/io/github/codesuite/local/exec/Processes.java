package io.github.codesuite.local.exec;

import io.github.codesuite.poll.Ticker;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Starts processes in sessions of their own, so that a terminal's Ctrl-C does not reach them before we do, and ends those
 * that still run when it is closed. Thread-safe.
 */
public final class Processes implements AutoCloseable {

    private static final List<Path> SETSID = List.of(Path.of("/usr/bin/setsid"), Path.of("/bin/setsid"));

    private final ProcessTrees trees;
    private final List<String> launcher;
    private final Set<RunningProcess> running = ConcurrentHashMap.newKeySet();

    /** @param grace the time that a process has to end itself after it was asked to */
    public Processes(Ticker ticker, Duration grace) {
        this.trees = new ProcessTrees(ticker, grace);
        this.launcher = SETSID.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .map(setsid -> List.of(setsid.toString()))
                .orElse(List.of());
    }

    /**
     * Starts a command.
     *
     * @param output takes the lines of standard output, each from one thread
     * @param errors takes the lines of standard error, from another thread
     * @throws IOException if the program cannot be started
     */
    public RunningProcess start(Command command, Consumer<String> output, Consumer<String> errors) throws IOException {
        ProcessBuilder builder = builder(command);
        Process process = builder.start();
        List<Thread> readers = List.of(
                reader(command, new LineReader(process.getInputStream(), output)),
                reader(command, new LineReader(process.getErrorStream(), errors)));
        return registered(new RunningProcess(process, command.owner(), readers, trees));
    }

    /** Starts a command whose two outputs come as one, in the order in which they were written. */
    public RunningProcess startMerged(Command command, Consumer<String> output) throws IOException {
        Process process = builder(command).redirectErrorStream(true).start();
        List<Thread> readers = List.of(reader(command, new LineReader(process.getInputStream(), output)));
        return registered(new RunningProcess(process, command.owner(), readers, trees));
    }

    /**
     * Starts a command whose outputs are files, so that what it leaves behind can go on writing when we are gone: a pipe
     * of ours would end it. The files are made, or written to at their ends.
     */
    public RunningProcess startToFiles(Command command, Path output, Path errors) throws IOException {
        Process process = builder(command)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                .redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()))
                .start();
        return registered(new RunningProcess(process, command.owner(), List.of(), trees));
    }

    /** Forgets a process that has ended or was handed over: closing this object does not touch it any more. */
    public void release(RunningProcess process) {
        running.remove(process);
    }

    /**
     * Ends recorded processes and all that they started, where they still are the same ones.
     *
     * @return those that were running
     */
    public List<ProcessRecord> endAll(List<ProcessRecord> records) {
        List<ProcessRecord> alive =
                records.stream().filter(ProcessRecord::isAlive).toList();
        trees.end(() -> alive.stream()
                .flatMap(record -> record.handle().stream())
                .flatMap(handle -> {
                    List<ProcessHandle> tree =
                            new ArrayList<>(handle.descendants().toList());
                    tree.add(handle);
                    return tree.stream();
                })
                .filter(Living::isAlive)
                .toList());
        return alive;
    }

    /**
     * Ends every process that carries an owner's mark, whoever started it.
     *
     * @return those that were running
     */
    public List<ProcessRecord> endOwnedBy(String owner) {
        List<ProcessRecord> found = MarkedProcesses.of(owner).stream()
                .filter(Living::isAlive)
                .map(ProcessRecord::of)
                .toList();
        trees.end(
                () -> MarkedProcesses.of(owner).stream().filter(Living::isAlive).toList());
        return found;
    }

    /** Ends everything that was started here and not released. */
    @Override
    public void close() {
        running.forEach(RunningProcess::end);
        running.clear();
    }

    private ProcessBuilder builder(Command command) {
        List<String> arguments = new ArrayList<>(launcher);
        arguments.addAll(command.arguments());
        ProcessBuilder builder =
                new ProcessBuilder(arguments).directory(command.directory().toFile());
        if (!command.takesInput()) {
            builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        }
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.putAll(command.environment());
        environment.put(MarkedProcesses.VARIABLE, command.owner());
        return builder;
    }

    private RunningProcess registered(RunningProcess process) {
        running.add(process);
        return process;
    }

    private static Thread reader(Command command, LineReader lines) {
        Thread thread = new Thread(lines, "output of " + command.owner());
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
