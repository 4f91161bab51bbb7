package io.github.codesuite.mojo;

import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;

/** The jars that this plugin runs on: those of its class realm, and the logging API, which Maven lends to its plugins. */
final class PluginClassPath {

    private PluginClassPath() {}

    /** For a Java process of our own. */
    static List<Path> entries() {
        Set<Path> entries = new LinkedHashSet<>(own());
        entries.add(path(Logger.class.getProtectionDomain().getCodeSource().getLocation()));
        return List.copyOf(entries);
    }

    private static List<Path> own() {
        ClassLoader loader = PluginClassPath.class.getClassLoader();
        return loader instanceof URLClassLoader realm
                ? Stream.of(realm.getURLs()).map(PluginClassPath::path).toList()
                : Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(Path::of)
                        .toList();
    }

    private static Path path(URL url) {
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException notAFile) {
            throw new IllegalStateException("no file: " + url, notAFile);
        }
    }
}
