package io.github.codesuite.local.codeartifact.npm;

import io.github.codesuite.local.codeartifact.store.Refusal;
import java.util.List;
import java.util.Optional;

/** What a path of an npm repository names. */
sealed interface NpmPath {

    /** A package with all its versions. */
    record Packument(NpmName name) implements NpmPath {}

    /** The package of one version. */
    record Tarball(NpmName name, String version) implements NpmPath {}

    /** A package's distribution tags, or one of them. */
    record Tags(NpmName name, Optional<String> tag) implements NpmPath {}

    record Ping() implements NpmPath {}

    /** What npm asks to take a version or a package away. */
    record Unpublish() implements NpmPath {}

    /** What the repositories of CodeArtifact do not have. */
    record Unsupported() implements NpmPath {}

    /**
     * Reads the segments below a repository.
     *
     * @throws Refusal if a package's name is none
     */
    static NpmPath parse(List<String> segments) {
        if (segments.equals(List.of("-", "ping"))) {
            return new Ping();
        }
        if (segments.size() > 3 && segments.subList(0, 2).equals(List.of("-", "package"))) {
            return tags(segments.subList(2, segments.size()));
        }
        if (segments.isEmpty() || segments.get(0).equals("-")) {
            return new Unsupported();
        }
        int length = nameLength(segments);
        return below(name(segments), segments.subList(length, segments.size()));
    }

    private static NpmPath below(NpmName name, List<String> rest) {
        if (rest.isEmpty()) {
            return new Packument(name);
        }
        if (rest.contains("-rev")) {
            return new Unpublish();
        }
        boolean isScopedTwice = rest.size() == 3 && rest.get(1).equals("@" + name.scope());
        if (rest.get(0).equals("-") && (rest.size() == 2 || isScopedTwice)) {
            return tarball(name, rest.get(rest.size() - 1));
        }
        return new Unsupported();
    }

    private static NpmPath tarball(NpmName name, String file) {
        String stem = name.name() + "-";
        return file.startsWith(stem) && file.endsWith(".tgz") && file.length() > stem.length() + ".tgz".length()
                ? new Tarball(name, file.substring(stem.length(), file.length() - ".tgz".length()))
                : new Unsupported();
    }

    private static NpmPath tags(List<String> segments) {
        int length = nameLength(segments);
        List<String> rest = segments.subList(length, segments.size());
        if (rest.isEmpty() || rest.size() > 2 || !rest.get(0).equals("dist-tags")) {
            return new Unsupported();
        }
        return new Tags(name(segments), rest.stream().skip(1).findFirst());
    }

    private static NpmName name(List<String> segments) {
        return NpmName.parse(String.join("/", segments.subList(0, nameLength(segments))));
    }

    private static int nameLength(List<String> segments) {
        return segments.get(0).startsWith("@") ? Math.min(2, segments.size()) : 1;
    }
}
