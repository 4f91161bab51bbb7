package io.github.codesuite.local.codebuild.run;

import io.github.codesuite.bundle.PathPattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the files of artifacts and reports below CODEBUILD_SRC_DIR, whatever directory the commands were in, and says how.
 *
 * @param baseDirectory where patterns are looked for; may have wildcards
 * @param patterns what is taken
 * @param excludes what is not
 * @param discardPaths whether only the last component of a name is kept; of two files with one name the later one stays
 * @param keepLinks whether links stay links
 */
record FileSelection(
        Optional<String> baseDirectory,
        List<String> patterns,
        List<String> excludes,
        boolean discardPaths,
        boolean keepLinks) {

    private static final String HERE = ".";

    /** The files, in the order of the patterns. */
    List<SelectedFile> in(SourceTree source, BuildLog log) throws IOException, PhaseFailedException {
        Map<String, SelectedFile> found = new LinkedHashMap<>();
        for (Path base : bases(source, log)) {
            for (SelectedFile file : below(source.followed(base), source, log)) {
                SelectedFile named = discardPaths ? withoutPath(file) : file;
                found.put(named.name(), named);
            }
        }
        return List.copyOf(found.values());
    }

    private List<Path> bases(SourceTree source, BuildLog log) throws IOException, PhaseFailedException {
        String base = baseDirectory.orElse(HERE);
        log.container("Expanding base directory path: " + base);
        log.container("Assembling file list");
        log.container("Expanding " + base);
        Path path = source.inside(source.root(), base);
        List<Path> bases = hasWildcard(base)
                ? folders(source, path)
                : Stream.of(path).filter(Files::isDirectory).toList();
        if (bases.isEmpty()) {
            throw new PhaseFailedException(
                    PhaseFailedException.CLIENT_ERROR, "no matching base directory path found for " + base);
        }
        return bases;
    }

    private static List<Path> folders(SourceTree source, Path pattern) throws IOException {
        PathPattern matching = PathPattern.of(name(source.root(), pattern));
        try (Stream<Path> all = Files.walk(source.root())) {
            return all.filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .filter(path -> matching.matches(name(source.root(), path)))
                    .sorted()
                    .toList();
        }
    }

    private Collection<SelectedFile> below(Path base, SourceTree source, BuildLog log)
            throws IOException, PhaseFailedException {
        log.container("Expanding file paths for base directory " + baseDirectory.orElse(HERE));
        log.container("Assembling file list");
        List<Path> candidates = candidates(base);
        Map<String, SelectedFile> found = new LinkedHashMap<>();
        for (String pattern : patterns) {
            log.container("Expanding " + pattern);
            List<SelectedFile> files = matching(pattern, base, candidates, source, log);
            log.container(
                    files.isEmpty() ? "Skipping invalid file path " + pattern : "Found " + files.size() + " file(s)");
            files.forEach(file -> found.put(file.name(), file));
        }
        return found.values();
    }

    private List<SelectedFile> matching(
            String pattern, Path base, List<Path> candidates, SourceTree source, BuildLog log)
            throws IOException, PhaseFailedException {
        PathPattern matching = PathPattern.of(name(base, source.inside(base, pattern)));
        List<PathPattern> excluded = excludes.stream().map(PathPattern::of).toList();
        List<SelectedFile> files = new ArrayList<>();
        for (Path candidate : candidates) {
            String name = name(base, candidate);
            if (matching.matches(name) && excluded.stream().noneMatch(each -> each.matches(name))) {
                selected(name, candidate, source, log).ifPresent(files::add);
            }
        }
        return files;
    }

    private Optional<SelectedFile> selected(String name, Path file, SourceTree source, BuildLog log)
            throws IOException, PhaseFailedException {
        if (!Files.isSymbolicLink(file)) {
            return Optional.of(new SelectedFile(name, file, false));
        }
        if (keepLinks) {
            source.keepsInside(file);
            return Optional.of(new SelectedFile(name, file, true));
        }
        if (!Files.isRegularFile(file)) {
            log.container("Skipping the link " + name + ": it does not lead to a file, and enable-symlinks is off");
            return Optional.empty();
        }
        return Optional.of(new SelectedFile(name, source.followed(file), false));
    }

    private static List<Path> candidates(Path base) throws IOException {
        try (Stream<Path> all = Files.walk(base)) {
            return all.filter(path -> Files.isSymbolicLink(path) || Files.isRegularFile(path))
                    .sorted()
                    .toList();
        }
    }

    private static SelectedFile withoutPath(SelectedFile file) {
        String name = file.name();
        return new SelectedFile(name.substring(name.lastIndexOf('/') + 1), file.file(), file.isLink());
    }

    private static boolean hasWildcard(String text) {
        return text.contains("*") || text.contains("?");
    }

    private static String name(Path base, Path path) {
        return base.relativize(path).toString().replace('\\', '/');
    }
}
