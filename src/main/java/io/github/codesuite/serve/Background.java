package io.github.codesuite.serve;

import io.github.codesuite.local.LocalHome;
import io.github.codesuite.local.exec.Command;
import io.github.codesuite.local.exec.Processes;
import io.github.codesuite.local.exec.RunningProcess;
import io.github.codesuite.local.state.AtomicFiles;
import io.github.codesuite.local.state.PrivateFiles;
import io.github.codesuite.local.state.StateLock;
import io.github.codesuite.poll.Deadline;
import io.github.codesuite.poll.Ticker;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the keeper of a home, or starts one in the background; several processes that do so at once get the same one. */
public final class Background {

    /**
     * How one is started.
     *
     * @param classPath of this plugin
     * @param environment the whole environment, that of the builds and hooks which it will run
     * @param idle how long it stays when it holds nothing
     */
    public record Launch(
            Path javaHome, List<Path> classPath, Map<String, String> environment, boolean realPaths, Duration idle) {

        public Launch {
            classPath = List.copyOf(classPath);
            environment = Map.copyOf(environment);
        }
    }

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final int LOG_LINES = 20;

    private final LocalHome home;
    private final Ticker ticker;
    private final Ownership ownership;
    private final PrivateFiles files = new PrivateFiles(AtomicFiles.system());

    public Background(LocalHome home, Ticker ticker) {
        this.home = home;
        this.ticker = ticker;
        this.ownership = new Ownership(home, ticker);
    }

    /** The living keeper of the home, which may just begin or end. */
    public Optional<Owner> living() {
        return ownership.living();
    }

    /**
     * The keeper, which serves and stays for its idle time at least; started where there is none.
     *
     * @throws KeeperFailure if it does not start
     */
    public Owner ensure(Launch launch) throws InterruptedException {
        Optional<Owner> found = serving();
        if (found.isPresent()) {
            return found.get();
        }
        try {
            files.createFolder(home.root());
            files.createFolder(home.keeper());
            try (StateLock lock = StateLock.acquire(home.keeper().resolve(".start"))) {
                return started(launch);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Asks the keeper to end, and waits until it has; what it runs ends with it.
     *
     * @return the one that was ended
     */
    public Optional<Owner> end() {
        Optional<Owner> living = living();
        living.ifPresent(owner -> {
            try (Processes processes = new Processes(ticker, GRACE)) {
                processes.endAll(List.of(owner.process()));
            }
        });
        return living;
    }

    /** The log of the last one that was started. */
    public Path log() {
        return home.keeper().resolve("keeper.log");
    }

    private Optional<Owner> serving() {
        return ownership.want().filter(owner -> owner.endpoint().isPresent());
    }

    private Owner started(Launch launch) throws IOException, InterruptedException {
        Deadline deadline = Deadline.in(START_LIMIT, ticker);
        Optional<RunningProcess> process = Optional.empty();
        while (!deadline.isReached()) {
            Optional<Owner> serving = serving();
            if (serving.isPresent()) {
                return serving.get();
            }
            if (process.isPresent() && !process.get().isAlive()) {
                throw failure("has ended");
            }
            if (process.isEmpty() && ownership.living().isEmpty()) {
                process = Optional.of(start(launch));
            }
            ticker.sleep(PAUSE);
        }
        throw failure("did not serve within " + START_LIMIT.toSeconds() + " s");
    }

    private RunningProcess start(Launch launch) throws IOException {
        Path arguments = home.keeper().resolve("java.args");
        files.write(arguments, classPath(launch.classPath()));
        files.write(log(), "");
        Command command = new Command(
                List.of(
                        launch.javaHome().resolve("bin/java").toString(),
                        "-XX:+UseSerialGC",
                        "-Djava.awt.headless=true",
                        "@" + arguments,
                        KeeperMain.class.getName(),
                        home.root().toString(),
                        Boolean.toString(launch.realPaths()),
                        launch.idle().toString()),
                launch.environment(),
                home.keeper(),
                "keeper/" + home.root(),
                false);
        try (Processes processes = new Processes(ticker, GRACE)) {
            RunningProcess process = processes.startToFiles(command, log(), log());
            processes.release(process);
            return process;
        }
    }

    /** In a file, because systems show only the beginning of a long command line (java(1), @argfiles). */
    private static String classPath(List<Path> entries) {
        return entries.stream()
                .map(entry ->
                        entry.toAbsolutePath().toString().replace("\\", "\\\\").replace("\"", "\\\""))
                .collect(Collectors.joining(File.pathSeparator, "-cp \"", "\"\n"));
    }

    private KeeperFailure failure(String what) throws IOException {
        List<String> lines = Files.readAllLines(log());
        return new KeeperFailure("the keeper " + what + "; its log, " + log() + ", ends with:\n  "
                + String.join("\n  ", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size())));
    }
}
