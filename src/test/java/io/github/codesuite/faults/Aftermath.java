package io.github.codesuite.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What must hold after a fault, whatever it was: no secret was written anywhere, no file changed outside the folders that a
 * stage may write to, and no process or thread is left.
 */
final class Aftermath {

    /**
     * Threads that end by themselves or that a JVM has once: the HTTP client of Java 17 cannot be closed (its threads end when it is
     * no longer used); idle connections are kept by one timer, and what is left on a connection is read by one thread for five
     * seconds; the SDK watches opened streams with one thread for all.
     */
    private static final Pattern OF_LIBRARIES = Pattern.compile("HttpClient-\\d+-.*|Keep-Alive-.*|process reaper.*"
            + "|Common-Cleaner|Attach Listener|response-input-stream-timeout-scheduler");

    private static final long PATIENCE_SECONDS = 15;

    private final Path folder;
    private final Set<String> writable;
    private final Set<Thread> threads = Thread.getAllStackTraces().keySet();
    private final Set<ProcessHandle> processes = children();
    private final Map<String, String> files;
    private final Set<Path> temporary = temporary();

    /**
     * Remembers how it was before.
     *
     * @param writable what below the folder a stage may write to
     */
    Aftermath(Path folder, String... writable) {
        this.folder = folder;
        this.writable = Set.of(writable);
        this.files = files();
    }

    /** No secret in these texts, nor in a file that a stage has written. */
    void assertNoSecret(Canaries secrets, Map<String, ? extends Collection<String>> texts) {
        texts.forEach((where, lines) -> secrets.assertAbsent(where, String.join("\n", lines)));
        below(folder.resolve("out")).forEach(file -> secrets.assertAbsent(file.toString(), read(file)));
    }

    /** Every other file is as it was, and what was written below the system's temporary folder is gone. */
    void assertNothingElseChanged() {
        assertThat(files()).as("files outside %s", writable).isEqualTo(files);
        Set<Path> left = temporary();
        left.removeAll(temporary);
        await("temporary files", () -> left.stream().filter(Files::exists).toList());
    }

    void assertNothingRuns() {
        await(
                "threads",
                () -> Thread.getAllStackTraces().keySet().stream()
                        .filter(thread -> thread.isAlive() && !threads.contains(thread))
                        .map(Thread::getName)
                        .filter(name -> !OF_LIBRARIES.matcher(name).matches())
                        .toList());
        await(
                "processes",
                () -> children().stream()
                        .filter(process -> !processes.contains(process))
                        .toList());
    }

    private static <T> void await(String what, Supplier<List<T>> left) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!left.get().isEmpty() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(left.get()).as("%s that are left", what).isEmpty();
    }

    private static Set<ProcessHandle> children() {
        return ProcessHandle.current().descendants().collect(Collectors.toSet());
    }

    private Map<String, String> files() {
        Map<String, String> all = new TreeMap<>();
        for (Path file : below(folder)) {
            if (!writable.contains(folder.relativize(file).getName(0).toString())) {
                all.put(file.toString(), read(file));
            }
        }
        return all;
    }

    private static List<Path> below(Path folder) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The stages' own: other programs write there too. */
    private static Set<Path> temporary() {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("codesuite-"))
                    .collect(Collectors.toSet());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
