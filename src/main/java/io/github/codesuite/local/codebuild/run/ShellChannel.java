package io.github.codesuite.local.codebuild.run;

import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Tells a shell's answers from a command's output. An answer is handed on when the output has been read up to it: then all
 * lines of the command have been handed on. Thread-safe for two readers and one listener.
 */
final class ShellChannel {

    private static final long PAUSE_MILLIS = 20;
    private static final long DRAIN_MILLIS = 5000;

    private final String secret;
    private final Consumer<String> output;
    private final Semaphore drained = new Semaphore(0);
    private final BlockingQueue<Integer> answers = new LinkedBlockingQueue<>();

    /**
     * @param secret marks our own lines; no command knows it
     * @param output takes the lines of commands
     */
    ShellChannel(String secret, Consumer<String> output) {
        this.secret = secret;
        this.output = output;
    }

    /** Takes a line of the output. */
    void output(String line) {
        if (line.equals(secret)) {
            drained.release();
        } else {
            output.accept(line);
        }
    }

    /** Takes a line of the answers; what else the shell says there, such as traces of our words, is not for the log. */
    void answer(String line) {
        if (line.startsWith(secret + " ")) {
            answers.add(Integer.parseInt(line.substring(secret.length() + 1).trim()));
        }
    }

    /** The answer, where it is there or comes within a moment. */
    OptionalInt poll() throws InterruptedException {
        Integer answer = answers.poll(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        if (answer == null) {
            return OptionalInt.empty();
        }
        // The shell wrote the line on the output before the answer: it is on its way.
        if (!drained.tryAcquire(DRAIN_MILLIS, TimeUnit.MILLISECONDS)) {
            output.accept("(the output of this command could not be read to its end)");
        }
        return OptionalInt.of(answer);
    }
}
