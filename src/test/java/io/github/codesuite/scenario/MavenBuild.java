package io.github.codesuite.scenario;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A Maven that was started in a project's folder; its output is read as it comes. */
final class MavenBuild implements AutoCloseable {

    private static final long LIMIT_SECONDS = 300;

    private final Process process;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Thread reader;

    private MavenBuild(Process process) {
        this.process = process;
        this.reader = new Thread(this::read, "output of Maven");
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts a build; {@code mvn} replaces itself by Java, so that the process is Maven's own. */
    static MavenBuild start(Surroundings surroundings, Path project, String... arguments) {
        return startWith(surroundings, project, "", arguments);
    }

    /** Starts a build with more options for its JVM. */
    static MavenBuild startWith(Surroundings surroundings, Path project, String options, String... arguments) {
        return startWith(surroundings, project, options, Map.of(), arguments);
    }

    /** And with more in its environment. */
    static MavenBuild startWith(
            Surroundings surroundings,
            Path project,
            String options,
            Map<String, String> environment,
            String... arguments) {
        List<String> command = new ArrayList<>();
        command.addAll(IgnoredInterrupts.undone());
        command.add(surroundings.mavenHome().resolve("bin/mvn").toString());
        command.addAll(surroundings.arguments());
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(project.toFile()).redirectErrorStream(true);
        builder.environment().put("MAVEN_OPTS", ("-XX:TieredStopAtLevel=1 -XX:+UseSerialGC " + options).trim());
        builder.environment().putAll(environment);
        try {
            return new MavenBuild(builder.start());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Runs a build to its end. */
    static MavenBuild run(Surroundings surroundings, Path project, String... arguments) {
        MavenBuild build = start(surroundings, project, arguments);
        build.await();
        return build;
    }

    /** Waits for the end and returns the exit status. */
    int await() {
        try {
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("still running after " + LIMIT_SECONDS + " s:\n" + output());
            }
            reader.join(TimeUnit.SECONDS.toMillis(10));
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    /** Waits until something holds; fails where the build ends without. */
    void awaitCondition(BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (!condition.getAsBoolean()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new AssertionError("it never held:\n" + output());
            }
            pause();
        }
    }

    /** The exit status of a build that has ended. */
    int status() {
        return process.exitValue();
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    String output() {
        return String.join("\n", lines);
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** Ends the build where a failed test left it running. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private void read() {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                lines.add(line);
            }
        } catch (IOException ended) {
            lines.add("(the output broke off: " + ended.getMessage() + ")");
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
