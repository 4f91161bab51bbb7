package io.github.codesuite.mojo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** The commit that is checked out, read from git's own files; without git, and empty where there is none. */
final class GitHead {

    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}([0-9a-f]{24})?");
    private static final String REFERENCE = "ref: ";
    private static final String LINK = "gitdir: ";

    private GitHead() {}

    /** The commit of the working tree that a folder lies in. */
    static Optional<String> of(Path folder) {
        try {
            Optional<Path> git = gitFolder(folder.toAbsolutePath().normalize());
            return git.isEmpty() ? Optional.empty() : commit(git.get());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Path> gitFolder(Path folder) throws IOException {
        for (Path current = folder; current != null; current = current.getParent()) {
            Path git = current.resolve(".git");
            if (Files.isDirectory(git)) {
                return Optional.of(git);
            }
            if (Files.isRegularFile(git)) {
                String link = Files.readString(git).trim();
                return link.startsWith(LINK)
                        ? Optional.of(
                                current.resolve(link.substring(LINK.length())).normalize())
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<String> commit(Path git) throws IOException {
        Path head = git.resolve("HEAD");
        if (!Files.isRegularFile(head)) {
            return Optional.empty();
        }
        String text = Files.readString(head).trim();
        return text.startsWith(REFERENCE) ? ofReference(git, text.substring(REFERENCE.length())) : commit(text);
    }

    /** A work tree of its own keeps HEAD, and shares everything else. */
    private static Optional<String> ofReference(Path git, String reference) throws IOException {
        Path shared = git.resolve("commondir");
        Path common = Files.isRegularFile(shared)
                ? git.resolve(Files.readString(shared).trim()).normalize()
                : git;
        Path loose = common.resolve(reference).normalize();
        return loose.startsWith(common) && Files.isRegularFile(loose)
                ? commit(Files.readString(loose).trim())
                : packed(common.resolve("packed-refs"), reference);
    }

    private static Optional<String> packed(Path references, String reference) throws IOException {
        if (!Files.isRegularFile(references)) {
            return Optional.empty();
        }
        return Files.readAllLines(references).stream()
                .filter(line -> line.endsWith(" " + reference))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .findFirst()
                .flatMap(GitHead::commit);
    }

    private static Optional<String> commit(String text) {
        return Optional.of(text).filter(COMMIT.asMatchPredicate());
    }
}
