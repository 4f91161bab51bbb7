package io.github.codesuite.local;

import io.github.codesuite.local.exec.HostTools;
import io.github.codesuite.local.state.AtomicFiles;
import io.github.codesuite.local.state.PrivateFiles;
import io.github.codesuite.local.state.StateLock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * The AWS setup that builds and hooks see instead of the user's: files with the local region and keys that open nothing, no
 * metadata service, and an endpoint where nobody answers, so that no real account is reached by accident.
 */
final class LocalAws {

    /** The discard port of this machine: as long as the local cloud speaks no HTTP, a call fails at once and by itself. */
    static final String NOWHERE = "http://127.0.0.1:9";

    private static final String KEY_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final Path folder;
    private final PrivateFiles files;
    private final RandomGenerator random;

    LocalAws(LocalHome home) {
        this.folder = home.aws();
        this.files = new PrivateFiles(AtomicFiles.system());
        this.random = new SecureRandom();
    }

    /** The tools whose children see this setup; its files are written where they are missing. */
    HostTools around(HostTools tools) {
        try {
            writeFiles();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return tools.with(Map.of(
                "AWS_CONFIG_FILE",
                config().toString(),
                "AWS_SHARED_CREDENTIALS_FILE",
                credentials().toString(),
                "AWS_REGION",
                LocalCloud.REGION,
                "AWS_DEFAULT_REGION",
                LocalCloud.REGION,
                "AWS_EC2_METADATA_DISABLED",
                "true",
                "AWS_ENDPOINT_URL",
                NOWHERE));
    }

    private void writeFiles() throws IOException {
        files.createFolder(folder);
        try (StateLock lock = StateLock.acquire(folder.resolve(".lock"))) {
            if (!Files.exists(config())) {
                files.write(config(), "[default]\nregion = " + LocalCloud.REGION + "\n");
            }
            if (!Files.exists(credentials())) {
                files.write(credentials(), keys());
            }
        }
    }

    private String keys() {
        StringBuilder id = new StringBuilder("LKIA");
        for (int letter = 0; letter < 16; letter++) {
            id.append(KEY_LETTERS.charAt(random.nextInt(KEY_LETTERS.length())));
        }
        byte[] secret = new byte[30];
        random.nextBytes(secret);
        return "[default]\naws_access_key_id = " + id + "\naws_secret_access_key = "
                + Base64.getEncoder().encodeToString(secret) + "\n";
    }

    private Path config() {
        return folder.resolve("config").toAbsolutePath();
    }

    private Path credentials() {
        return folder.resolve("credentials").toAbsolutePath();
    }
}
