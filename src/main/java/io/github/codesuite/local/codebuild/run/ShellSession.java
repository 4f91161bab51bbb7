package io.github.codesuite.local.codebuild.run;

import io.github.codesuite.local.exec.Processes;
import io.github.codesuite.local.exec.RunningProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The shell of a whole build. Directory, variables and functions persist from command to command; where a command ends the
 * shell, the next one goes on in a new shell with the exported variables and the directory that the command before it had
 * left. Closing it ends everything that was started.
 */
final class ShellSession implements AutoCloseable {

    /**
     * What a session needs.
     *
     * @param mark the name of everything that it starts
     * @param scratch a folder of its own
     */
    record Settings(ShellProgram program, Map<String, String> environment, Path directory, String mark, Path scratch) {}

    private final Processes processes;
    private final Settings settings;
    private final Cancellation cancellation;
    private final Consumer<String> output;
    private final Map<String, String> environment;
    private final List<Shell> shells = new ArrayList<>();
    private boolean abandoned;
    private int scripts;

    ShellSession(Processes processes, Settings settings, Cancellation cancellation, Consumer<String> output) {
        this.processes = processes;
        this.settings = settings;
        this.cancellation = cancellation;
        this.output = output;
        this.environment = new TreeMap<>(settings.environment());
    }

    /** Runs a command, which may have several lines; returns its exit status. */
    int run(String command) throws IOException, InterruptedException, CancelledException {
        cancellation.check();
        Path script = settings.scratch().resolve("script-" + ++scripts + ".sh");
        Files.writeString(script, command + "\n");
        return shell().call(script, cancellation);
    }

    /** Sets an exported variable for what follows. */
    void export(String name, String value) throws IOException {
        environment.put(name, value);
        shell().export(name, value);
    }

    /** The next command gets a shell of its own: nothing persists. */
    void startAfresh() throws IOException {
        if (!shells.isEmpty()) {
            current().leave();
        }
        abandoned = true;
    }

    /** A variable's value; empty where it is not set. */
    Optional<String> value(String variable) throws IOException, InterruptedException, CancelledException {
        Path file = settings.scratch().resolve("value");
        Files.deleteIfExists(file);
        run(ShellText.print(variable, file));
        return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    }

    /** A text with variables and command substitutions expanded; empty where the shell cannot. */
    Optional<String> expand(String text) throws IOException, InterruptedException, CancelledException {
        if (text.indexOf('$') < 0 && text.indexOf('`') < 0) {
            return Optional.of(text);
        }
        Path file = settings.scratch().resolve("expanded");
        Files.deleteIfExists(file);
        int status = run(ShellText.expand(text, file));
        return status == 0 ? Optional.of(Files.readString(file)) : Optional.empty();
    }

    /** Ends everything that was started. */
    @Override
    public void close() {
        for (Shell shell : shells) {
            RunningProcess process = shell.process();
            process.end();
            processes.release(process);
        }
        processes.endOwnedBy(settings.mark());
        shells.clear();
    }

    private Shell shell() throws IOException {
        if (shells.isEmpty() || abandoned) {
            abandoned = false;
            shells.add(start(environment, settings.directory()));
        } else if (!current().isAlive()) {
            shells.add(goOn());
        }
        return current();
    }

    private Shell current() {
        return shells.get(shells.size() - 1);
    }

    private Shell goOn() throws IOException {
        Path kept = settings.scratch().resolve("environment");
        if (!Files.exists(kept)) {
            return start(environment, settings.directory());
        }
        Shell shell = start(Map.of(), keptDirectory());
        shell.restore();
        return shell;
    }

    private Path keptDirectory() throws IOException {
        Path kept = Path.of(
                Files.readString(settings.scratch().resolve("directory")).replaceFirst("\n$", ""));
        return Files.isDirectory(kept) ? kept : settings.directory();
    }

    private Shell start(Map<String, String> with, Path directory) throws IOException {
        return Shell.start(processes, settings.program(), with, directory, settings.mark(), settings.scratch(), output);
    }
}
