package io.github.codesuite.token;

import io.github.codesuite.local.state.AtomicFiles;
import io.github.codesuite.local.state.PrivateFiles;
import io.github.codesuite.local.state.StateLock;
import io.github.codesuite.value.Secret;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * Tokens in a folder that its owner alone can read, a file each (0600). A file is there as a whole or not at all; one that is
 * damaged, or that others may read, counts as absent.
 */
final class TokenFiles {

    private static final String SCHEMA = "codesuite token 1";
    private static final String SUFFIX = ".token";
    private static final int LINES = 4;

    private final Path folder;
    private final PrivateFiles files = new PrivateFiles(AtomicFiles.system());

    TokenFiles(Path folder) {
        this.folder = folder;
    }

    /** Excludes all others, of this process and of any other, from asking for the same token. */
    StateLock lock(TokenKey key) throws IOException {
        Path above = folder.toAbsolutePath().getParent();
        if (above != null) {
            files.createFolder(above);
        }
        files.createFolder(folder);
        return StateLock.acquire(folder.resolve(key.fileName() + ".lock"));
    }

    Optional<Token> read(TokenKey key) throws IOException {
        return read(file(key));
    }

    /** Keeps a token, and forgets all that have expired. */
    void write(TokenKey key, Token token, Instant now) throws IOException {
        List<String> lines = List.of(
                SCHEMA,
                token.issued().toString(),
                token.expires().toString(),
                token.secret().reveal());
        files.write(file(key), String.join("\n", lines) + "\n");
        forgetExpired(now);
    }

    private void forgetExpired(Instant now) throws IOException {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
            for (Path file : all) {
                if (read(file).filter(token -> token.expires().isAfter(now)).isEmpty()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static Optional<Token> read(Path file) throws IOException {
        try {
            List<String> lines = Files.readAllLines(file);
            return isPrivate(file) ? parsed(lines) : Optional.empty();
        } catch (NoSuchFileException | CharacterCodingException none) {
            return Optional.empty();
        }
    }

    private static Optional<Token> parsed(List<String> lines) {
        if (lines.size() != LINES
                || !lines.get(0).equals(SCHEMA)
                || lines.get(3).isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Token(Secret.of(lines.get(3)), Instant.parse(lines.get(1)), Instant.parse(lines.get(2))));
        } catch (DateTimeParseException damaged) {
            return Optional.empty();
        }
    }

    private static boolean isPrivate(Path file) throws IOException {
        return !file.getFileSystem().supportedFileAttributeViews().contains("posix")
                || PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
                        .endsWith("------");
    }

    private Path file(TokenKey key) {
        return folder.resolve(key.fileName() + SUFFIX);
    }
}
