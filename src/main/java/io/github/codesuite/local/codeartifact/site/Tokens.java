package io.github.codesuite.local.codeartifact.site;

import io.github.codesuite.local.state.AtomicFiles;
import io.github.codesuite.poll.Ticker;
import io.github.codesuite.value.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The authorization tokens of a home. On disk is only a token's SHA-256, readable by its owner alone (0600), with the domain
 * and the end of its life: any process of this home accepts it, and no file gives it away.
 */
public final class Tokens {

    /** A token that was just made. */
    public record Issued(Secret token, Instant expiration) {}

    private static final String SCHEMA = "token 1";
    private static final int RANDOM_BYTES = 32;

    private final Path folder;
    private final Ticker ticker;
    private final SecureRandom random;

    public Tokens(Path folder, Ticker ticker, SecureRandom random) {
        this.folder = folder;
        this.ticker = ticker;
        this.random = random;
    }

    /** A fresh token for the repositories of a domain; forgets those that have expired. */
    public Issued issue(String domain, Duration life) {
        byte[] octets = new byte[RANDOM_BYTES];
        random.nextBytes(octets);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
        Instant expiration = Instant.ofEpochSecond(ticker.now().plus(life).getEpochSecond());
        try {
            write(file(token), List.of(SCHEMA, domain, expiration.toString()));
            forgetExpired();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new Issued(Secret.of(token), expiration);
    }

    /** The domain that a token opens; empty where it is unknown or has expired. */
    Optional<String> domain(String token) {
        return read(file(token)).filter(record -> isAlive(record)).map(record -> record.get(1));
    }

    private void write(Path file, List<String> lines) throws IOException {
        Path temporary = AtomicFiles.system().temporaryFor(file);
        if (isPosix()) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            Files.createFile(
                    temporary, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.write(temporary, lines, StandardCharsets.UTF_8);
        AtomicFiles.system().publish(temporary, file);
    }

    private void forgetExpired() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.token")) {
            for (Path file : files) {
                if (read(file).filter(record -> !isAlive(record)).isPresent()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private boolean isAlive(List<String> record) {
        return ticker.now().isBefore(Instant.parse(record.get(2)));
    }

    private static Optional<List<String>> read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            return lines.size() == 3 && lines.get(0).equals(SCHEMA) ? Optional.of(lines) : Optional.empty();
        } catch (NoSuchFileException unknown) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private boolean isPosix() {
        Set<String> views = folder.getFileSystem().supportedFileAttributeViews();
        return views.contains("posix");
    }

    private Path file(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return folder.resolve(HexFormat.of().formatHex(hash) + ".token");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
