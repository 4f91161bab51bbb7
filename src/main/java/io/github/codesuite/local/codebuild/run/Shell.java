package io.github.codesuite.local.codebuild.run;

import io.github.codesuite.local.exec.Command;
import io.github.codesuite.local.exec.Processes;
import io.github.codesuite.local.exec.RunningProcess;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Consumer;

/** One running shell process that takes scripts, one at a time. */
final class Shell {

    private static final Duration ENDED = Duration.ofSeconds(5);
    private static final int CANNOT_TELL = 1;

    private final ShellText text;
    private final ShellChannel channel;
    private final RunningProcess process;

    private Shell(ShellText text, ShellChannel channel, RunningProcess process) {
        this.text = text;
        this.channel = channel;
        this.process = process;
    }

    /** @param scratch where it keeps what it exports and where it is */
    static Shell start(
            Processes processes,
            ShellProgram program,
            Map<String, String> environment,
            Path directory,
            String mark,
            Path scratch,
            Consumer<String> output)
            throws IOException {
        String secret = UUID.randomUUID().toString();
        ShellText text = new ShellText(scratch.resolve("environment"), scratch.resolve("directory"), secret);
        ShellChannel channel = new ShellChannel(secret, output);
        Command command = new Command(List.of(program.file().toString()), environment, directory, mark, true);
        Shell shell = new Shell(text, channel, processes.start(command, channel::output, channel::answer));
        shell.say(text.prologue());
        return shell;
    }

    /** Takes over what an ended shell had exported. */
    void restore() throws IOException {
        say(text.restore());
    }

    /** Sets a variable for what follows. */
    void export(String name, String value) throws IOException {
        say(text.export(name, value));
    }

    /**
     * Runs a script to its end.
     *
     * @return its exit status; where it ended the shell, the shell's
     */
    int call(Path script, Cancellation cancellation) throws IOException, InterruptedException, CancelledException {
        say(text.call(script));
        OptionalInt answer = channel.poll();
        while (answer.isEmpty()) {
            cancellation.check();
            if (!process.isAlive()) {
                return ended();
            }
            answer = channel.poll();
        }
        return answer.getAsInt();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    RunningProcess process() {
        return process;
    }

    /** Lets the shell leave; what it has started goes on. */
    void leave() throws IOException {
        process.input().close();
    }

    private int ended() throws InterruptedException {
        OptionalInt status = process.waitFor(ENDED);
        OptionalInt answer = channel.poll();
        return answer.isPresent() ? answer.getAsInt() : status.orElse(CANNOT_TELL);
    }

    private void say(String words) throws IOException {
        OutputStream input = process.input();
        input.write(words.getBytes(StandardCharsets.UTF_8));
        input.flush();
    }
}
