package io.github.codesuite.local;

import io.github.codesuite.cloud.Transfer;
import io.github.codesuite.local.exec.HostTools;
import io.github.codesuite.poll.Ticker;
import io.github.codesuite.value.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Local clouds of one home, for a user who has an AWS account of his own. */
final class TestClouds {

    static final Map<String, String> USER =
            Map.of("PATH", System.getenv("PATH"), "AWS_PROFILE", "mine", "AWS_SECRET_ACCESS_KEY", "canary");

    final List<String> notices = new CopyOnWriteArrayList<>();
    private final Path home;

    TestClouds(Path home) {
        this.home = home;
    }

    LocalCloud open() {
        return open(false);
    }

    LocalCloud open(boolean passCredentials) {
        LocalSettings settings = new LocalSettings(home, tools(), passCredentials, false);
        return LocalCloud.open(settings, new NoTransfer(), Ticker.system(), notices::add);
    }

    static HostTools tools() {
        return new HostTools(Path.of(System.getProperty("java.home")), Optional.empty(), USER, Map.of());
    }

    private static final class NoTransfer implements Transfer {
        @Override
        public Answer put(URI target, Path file, Secret token) {
            throw new AssertionError("nothing is sent here");
        }

        @Override
        public Answer put(URI target, byte[] body, Secret token) {
            throw new AssertionError("nothing is sent here");
        }

        @Override
        public Answer putAsBearer(URI target, Content content, Secret token) {
            throw new AssertionError("nothing is sent here");
        }

        @Override
        public Answer post(URI target, Content content, Secret token) {
            throw new AssertionError("nothing is sent here");
        }

        @Override
        public Optional<byte[]> get(URI source, Secret token) {
            throw new AssertionError("nothing is read here");
        }
    }
}
