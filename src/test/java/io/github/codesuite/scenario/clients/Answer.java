package io.github.codesuite.scenario.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** How a program has ended, and what it has said; line breaks at the end are left out. */
record Answer(List<String> command, int status, String output, String error) {

    private static final long LIMIT_SECONDS = 120;

    /** Runs a program with exactly this environment; its output goes through files in the folder where it works. */
    static Answer of(List<String> command, Map<String, String> environment, Path folder) {
        Path output = folder.resolve(".output");
        Path error = folder.resolve(".error");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(output.toFile())
                .redirectError(error.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new AssertionError(command + " has run for " + LIMIT_SECONDS + " s: " + text(error));
            }
            return new Answer(List.copyOf(command), process.exitValue(), text(output), text(error));
        } catch (IOException failure) {
            throw new AssertionError(command + " does not run", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    /** What it has said, as it has succeeded. */
    String succeeded() {
        assertThat(status).as("%s", this).isZero();
        return output;
    }

    /** What it has complained of, as it has failed. */
    String failed() {
        assertThat(status).as("%s", this).isNotZero();
        return error;
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8).strip();
    }
}
