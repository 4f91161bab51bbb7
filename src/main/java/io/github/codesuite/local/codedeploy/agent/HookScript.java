package io.github.codesuite.local.codedeploy.agent;

import io.github.codesuite.local.codedeploy.state.Daemon;
import io.github.codesuite.local.codedeploy.state.Diagnosis;
import io.github.codesuite.local.exec.Command;
import io.github.codesuite.local.exec.FileTail;
import io.github.codesuite.local.exec.OpenFiles;
import io.github.codesuite.local.exec.ProcessRecord;
import io.github.codesuite.local.exec.Processes;
import io.github.codesuite.local.exec.RunningProcess;
import io.github.codesuite.poll.Deadline;
import io.github.codesuite.poll.Ticker;
import io.github.codesuite.spec.appspec.Appspec.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * One script of a hook. The end of the script's own process is the end of the script: what a successful one has left
 * running is handed on, what any other one has started is ended. Its output goes through files, so that a daemon that
 * still writes there lives on without us.
 */
final class HookScript {

    private static final Duration LOOK = Duration.ofMillis(50);

    private final Script script;
    private final Path path;
    private final DeploymentFolder folder;
    private final String mark;
    private final ScriptLog log;
    private final Ticker ticker;

    HookScript(Script script, DeploymentFolder folder, String mark, ScriptLog log, Ticker ticker) {
        this.script = script;
        this.path =
                folder.archive().resolve(script.path().replaceFirst("^/+", "")).normalize();
        this.folder = folder;
        this.mark = mark;
        this.log = log;
        this.ticker = ticker;
    }

    void run(Processes processes, Map<String, String> environment, Path directory, HookWatch watch)
            throws EventFailedException, IOException, InterruptedException {
        makeReady();
        log.script(script.path());
        Path output = emptyFile(mark + ".stdout");
        Path errors = emptyFile(mark + ".stderr");
        Command command = new Command(List.of(path.toString()), environment, directory, mark, false);
        watch.starting(mark);
        RunningProcess process = processes.startToFiles(command, output, errors);
        boolean succeeded = false;
        try {
            check(follow(process, output, errors, watch), watch);
            succeeded = true;
        } finally {
            if (!succeeded) {
                process.end();
            }
            processes.release(process);
        }
        List<ProcessRecord> survivors = process.survivors();
        watch.left(new Daemon(mark, survivors));
        tidy(List.of(output, errors), survivors, watch);
    }

    private void makeReady() throws EventFailedException, IOException {
        if (!path.startsWith(folder.archive()) || !Files.isRegularFile(path)) {
            throw failed(Diagnosis.Code.SCRIPT_MISSING, "Script does not exist at specified location: " + path);
        }
        if (!Files.isExecutable(path) || !isMarkedExecutable()) {
            makeExecutable();
        }
    }

    /** For the superuser every file seems executable until it is run. */
    private boolean isMarkedExecutable() throws IOException {
        return Files.getPosixFilePermissions(path).contains(PosixFilePermission.OWNER_EXECUTE);
    }

    private void makeExecutable() throws EventFailedException {
        try {
            Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(path));
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            permissions.add(PosixFilePermission.GROUP_EXECUTE);
            permissions.add(PosixFilePermission.OTHERS_EXECUTE);
            Files.setPosixFilePermissions(path, permissions);
        } catch (IOException notOurs) {
            throw failed(
                    Diagnosis.Code.SCRIPT_NOT_EXECUTABLE,
                    "Unable to make the script at specified location executable: " + script.path());
        }
    }

    /** Its exit status; empty where it still runs because its time is over or the deployment is to stop. */
    private OptionalInt follow(RunningProcess process, Path output, Path errors, HookWatch watch)
            throws IOException, InterruptedException {
        Deadline deadline = Deadline.in(Duration.ofSeconds(script.timeoutSeconds()), ticker);
        try (FileTail outputTail = new FileTail(output, log::output);
                FileTail errorTail = new FileTail(errors, log::error)) {
            OptionalInt exit = process.waitFor(LOOK);
            while (exit.isEmpty() && !deadline.isReached() && !watch.isStopping()) {
                outputTail.look();
                errorTail.look();
                exit = process.waitFor(LOOK);
            }
            return exit;
        }
    }

    private void check(OptionalInt exit, HookWatch watch) throws EventFailedException {
        String who = "Script at specified location: " + script.path()
                + script.runAs().map(user -> " run as user " + user).orElse("");
        if (exit.isEmpty() && watch.isStopping()) {
            throw failed(Diagnosis.Code.UNKNOWN_ERROR, who + " was ended because the deployment was stopped");
        }
        if (exit.isEmpty()) {
            throw failed(
                    Diagnosis.Code.SCRIPT_TIMED_OUT,
                    who + " failed to complete in " + script.timeoutSeconds() + " seconds");
        }
        if (exit.getAsInt() != 0) {
            throw failed(Diagnosis.Code.SCRIPT_FAILED, who + " failed with exit code " + exit.getAsInt());
        }
    }

    /** Says who still writes to the script's output; where nobody does, its files have served their purpose. */
    private void tidy(List<Path> outputs, List<ProcessRecord> survivors, HookWatch watch) throws IOException {
        for (Path output : outputs) {
            List<ProcessRecord> holders = OpenFiles.holders(survivors, output);
            if (holders.isEmpty()) {
                Files.deleteIfExists(output);
            } else {
                watch.warn(
                        "process " + holders.get(0).pid() + ", which " + script.path()
                                + " left running, still writes to the script's output, now in " + output
                                + "; on AWS the agent waits for it until the script's timeout: redirect its output in the script");
            }
        }
    }

    private Path emptyFile(String name) throws IOException {
        Path file = folder.output(name);
        Files.createDirectories(file.toAbsolutePath().getParent());
        return Files.write(file, new byte[0]);
    }

    private EventFailedException failed(Diagnosis.Code code, String message) {
        return new EventFailedException(new Diagnosis(code, script.path(), message, log.tail()), null);
    }
}
