package io.github.codesuite.local;

import io.github.codesuite.local.exec.HostTools;
import io.github.codesuite.local.state.AtomicFiles;
import io.github.codesuite.local.state.PrivateFiles;
import io.github.codesuite.local.state.StateLock;
import io.github.codesuite.value.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/**
 * The config and credentials files of a home, in the AWS CLI's format and for their owner only (0600): the profile {@value
 * #PROFILE} for people, whose endpoint is the one that serves the home at the moment, and {@code default} for builds and hooks.
 * The key is random and opens this local cloud only; one that is there stays, and so does whatever else stands in the files.
 */
public final class LocalAws {

    /** The key of a home. */
    public record Key(String id, Secret secret) {}

    /** The profile for people. */
    public static final String PROFILE = "codesuite";

    /** The discard port of this machine: where nobody serves the home, a call fails at once and by itself. */
    static final URI NOWHERE = URI.create("http://127.0.0.1:9");

    private static final String DEFAULT = "default";
    private static final String PROFILE_SECTION = "profile " + PROFILE;
    private static final String ID = "aws_access_key_id";
    private static final String SECRET = "aws_secret_access_key";
    private static final String ENDPOINT = "endpoint_url";
    private static final String KEY_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final Path folder;
    private final PrivateFiles files;
    private final RandomGenerator random;

    public LocalAws(LocalHome home) {
        this.folder = home.aws().toAbsolutePath();
        this.files = new PrivateFiles(AtomicFiles.system());
        this.random = new SecureRandom();
    }

    /** The key; the files are written where they are missing. */
    public Key key() {
        change(config -> config.withDefault(PROFILE_SECTION, ENDPOINT, NOWHERE.toString()));
        try {
            IniFile keys = read(credentials());
            return new Key(
                    keys.value(PROFILE, ID).orElse(""),
                    Secret.of(keys.value(PROFILE, SECRET).orElse("")));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Whether the home has a key yet. */
    public boolean isThere() {
        return Files.exists(credentials());
    }

    /** From now on the profile leads to an endpoint. */
    public void servedAt(URI endpoint) {
        change(config -> config.with(PROFILE_SECTION, ENDPOINT, endpoint.toString()));
    }

    /** From now on the profile leads nowhere. */
    public void servedNowhere() {
        servedAt(NOWHERE);
    }

    /**
     * The tools whose children see this setup, and nothing of the user's.
     *
     * @param endpoint asked for when a child is started
     */
    HostTools around(HostTools tools, Supplier<URI> endpoint) {
        key();
        return tools.with(files())
                .withLater(() -> Map.of("AWS_ENDPOINT_URL", endpoint.get().toString()));
    }

    private Map<String, String> files() {
        return Map.of(
                "AWS_CONFIG_FILE",
                config().toString(),
                "AWS_SHARED_CREDENTIALS_FILE",
                credentials().toString(),
                "AWS_REGION",
                LocalCloud.REGION,
                "AWS_DEFAULT_REGION",
                LocalCloud.REGION,
                "AWS_EC2_METADATA_DISABLED",
                "true");
    }

    /** The file of profiles. */
    public Path config() {
        return folder.resolve("config");
    }

    /** The file of keys. */
    public Path credentials() {
        return folder.resolve("credentials");
    }

    private void change(UnaryOperator<IniFile> ofConfig) {
        try {
            files.createFolder(folder);
            try (StateLock lock = StateLock.acquire(folder.resolve(".lock"))) {
                replace(credentials(), this::withKeys);
                replace(
                        config(),
                        found -> ofConfig.apply(found.withDefault(DEFAULT, "region", LocalCloud.REGION)
                                .withDefault(PROFILE_SECTION, "region", LocalCloud.REGION)));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void replace(Path file, UnaryOperator<IniFile> change) throws IOException {
        IniFile found = read(file);
        IniFile changed = change.apply(found);
        if (!changed.text().equals(found.text())) {
            files.write(file, changed.text());
        }
    }

    private static IniFile read(Path file) throws IOException {
        return IniFile.parse(Files.exists(file) ? Files.readString(file) : "");
    }

    /** One key for both profiles. */
    private IniFile withKeys(IniFile found) {
        boolean isThere = found.value(DEFAULT, ID).isPresent()
                && found.value(DEFAULT, SECRET).isPresent();
        IniFile complete =
                isThere ? found : found.with(DEFAULT, SECRET, newSecret()).with(DEFAULT, ID, newId());
        return complete.with(PROFILE, SECRET, complete.value(DEFAULT, SECRET).orElse(""))
                .with(PROFILE, ID, complete.value(DEFAULT, ID).orElse(""));
    }

    private String newId() {
        StringBuilder id = new StringBuilder("LKIA");
        for (int letter = 0; letter < 16; letter++) {
            id.append(KEY_LETTERS.charAt(random.nextInt(KEY_LETTERS.length())));
        }
        return id.toString();
    }

    private String newSecret() {
        byte[] secret = new byte[30];
        random.nextBytes(secret);
        return Base64.getEncoder().encodeToString(secret);
    }
}
