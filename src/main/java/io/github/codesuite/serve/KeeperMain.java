package io.github.codesuite.serve;

import io.github.codesuite.cloud.Transfer;
import io.github.codesuite.local.LocalSettings;
import io.github.codesuite.local.exec.HostTools;
import io.github.codesuite.poll.Ticker;
import io.github.codesuite.value.Secret;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The keeper as a process of its own, in the background. Its environment is that of the builds and hooks that it will run. It
 * leaves when it has held nothing for its idle time, or when it is asked to end (TERM); then it first ends what runs.
 */
final class KeeperMain {

    /** How long the process waits for its end when it was asked to. */
    private static final long PATIENCE_SECONDS = 90;

    private KeeperMain() {}

    /**
     * Runs until it is idle or asked to end.
     *
     * @param arguments the home, whether destinations are real paths, and the idle time in ISO 8601
     */
    public static void main(String[] arguments) {
        Path home = Path.of(arguments[0]);
        Duration idle = Duration.parse(arguments[2]);
        LocalSettings settings = new LocalSettings(home, tools(), false, Boolean.parseBoolean(arguments[1]));
        CountDownLatch ended = new CountDownLatch(1);
        endOnRequest(Thread.currentThread(), ended);
        try (Keeper keeper = Keeper.start(settings, 0, false, new NoTransfer(), Ticker.system(), KeeperMain::say)) {
            say("serves " + home + " at " + keeper.address());
            serve(keeper, idle);
        } catch (HomeTaken taken) {
            say("not needed: " + taken.getMessage());
        } finally {
            ended.countDown();
        }
    }

    private static void serve(Keeper keeper, Duration idle) {
        try {
            keeper.serveUntilIdle(idle);
            say("nothing to do any more, leaving");
        } catch (InterruptedException asked) {
            // The interrupt is used up: what follows writes files, which an interrupted thread cannot.
            say("asked to end, ending what runs");
        }
    }

    private static void endOnRequest(Thread keeper, CountDownLatch ended) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(keeper, ended), "codesuite keeper end"));
    }

    private static void end(Thread keeper, CountDownLatch ended) {
        if (ended.getCount() == 0) {
            return;
        }
        keeper.interrupt();
        try {
            if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                say("gave up waiting for the end of what runs");
            }
        } catch (InterruptedException again) {
            Thread.currentThread().interrupt();
        }
    }

    private static HostTools tools() {
        Map<String, String> environment = System.getenv();
        String path = environment.getOrDefault("PATH", "/usr/local/bin:/usr/bin:/bin");
        return new HostTools(
                Path.of(System.getProperty("java.home")), Optional.empty(), environment, Map.of("PATH", path));
    }

    private static void say(String line) {
        System.out.println(Ticker.system().now() + " " + line);
    }

    /** The keeper serves transfers; it makes none. */
    private static final class NoTransfer implements Transfer {

        @Override
        public Answer put(URI target, Path file, Secret token) throws IOException {
            throw refused();
        }

        @Override
        public Answer put(URI target, byte[] body, Secret token) throws IOException {
            throw refused();
        }

        @Override
        public Answer putAsBearer(URI target, Content content, Secret token) throws IOException {
            throw refused();
        }

        @Override
        public Answer post(URI target, Content content, Secret token) throws IOException {
            throw refused();
        }

        @Override
        public Optional<byte[]> get(URI source, Secret token) throws IOException {
            throw refused();
        }

        private static IOException refused() {
            return new IOException("the keeper sends nothing to package repositories");
        }
    }
}
