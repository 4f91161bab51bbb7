package io.github.codesuite.local.codebuild.run;

import io.github.codesuite.spec.buildspec.Buildspec;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Runs the commands of a phase: the first that fails ends its list; the finally block runs in any case. */
final class Commands {

    private final ShellSession shell;
    private final BuildLog log;
    private final boolean shareOneShell;

    Commands(ShellSession shell, BuildLog log, boolean shareOneShell) {
        this.shell = shell;
        this.log = log;
        this.shareOneShell = shareOneShell;
    }

    /** Runs a phase; returns why it failed, if it did. */
    Optional<PhaseFailedException> run(Buildspec.Phase phase)
            throws IOException, InterruptedException, CancelledException {
        Optional<PhaseFailedException> failure = runAll(phase.commands());
        Optional<PhaseFailedException> failureAtLast = runAll(phase.finallyCommands());
        return failure.or(() -> failureAtLast);
    }

    private Optional<PhaseFailedException> runAll(List<Buildspec.Command> commands)
            throws IOException, InterruptedException, CancelledException {
        for (Buildspec.Command command : commands) {
            int status = run(command.text());
            if (status != 0) {
                log.container("Command did not exit successfully " + command.text() + " exit status " + status);
                return Optional.of(new PhaseFailedException(
                        PhaseFailedException.COMMAND_EXECUTION_ERROR,
                        "Error while executing command: " + command.text() + ". Reason: exit status " + status));
            }
        }
        return Optional.empty();
    }

    private int run(String command) throws IOException, InterruptedException, CancelledException {
        log.container("Running command " + command);
        int status = shell.run(command);
        if (!shareOneShell) {
            shell.startAfresh();
        }
        return status;
    }
}
