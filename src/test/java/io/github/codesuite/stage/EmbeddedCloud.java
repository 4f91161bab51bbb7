package io.github.codesuite.stage;

import io.github.codesuite.cloud.Cloud;
import io.github.codesuite.cloud.Transfer;
import io.github.codesuite.local.LocalCloud;
import io.github.codesuite.local.LocalSettings;
import io.github.codesuite.local.exec.HostTools;
import io.github.codesuite.poll.Ticker;
import io.github.codesuite.value.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Opens the embedded cloud for stages that need no package repository. */
public final class EmbeddedCloud {

    private EmbeddedCloud() {}

    public static Cloud open(Path home) {
        HostTools tools = new HostTools(
                Path.of(System.getProperty("java.home")), Optional.empty(), Map.of("PATH", "/usr/bin:/bin"), Map.of());
        LocalSettings settings = new LocalSettings(home, tools, false, false);
        return LocalCloud.open(settings, new NoTransfer(), Ticker.system(), line -> {});
    }

    private static final class NoTransfer implements Transfer {
        @Override
        public Answer put(URI target, Path file, Secret token) {
            throw new AssertionError("nobody expected this");
        }

        @Override
        public Answer put(URI target, byte[] body, Secret token) {
            throw new AssertionError("nobody expected this");
        }

        @Override
        public Answer putAsBearer(URI target, Content content, Secret token) {
            throw new AssertionError("nobody expected this");
        }

        @Override
        public Answer post(URI target, Content content, Secret token) {
            throw new AssertionError("nobody expected this");
        }

        @Override
        public Optional<byte[]> get(URI source, Secret token) {
            throw new AssertionError("nobody expected this");
        }
    }
}
