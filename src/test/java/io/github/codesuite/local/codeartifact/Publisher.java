package io.github.codesuite.local.codeartifact;

import io.github.codesuite.poll.Ticker;
import java.nio.file.Path;

/** Publishes the versions {@code <prefix>.<from>} to {@code <prefix>.<to>} in a home, and says each step. */
final class Publisher {

    private Publisher() {}

    public static void main(String[] arguments) throws Exception {
        String prefix = arguments[1];
        try (Repository repository = Repository.open(Path.of(arguments[0]), Ticker.system())) {
            for (int number = Integer.parseInt(arguments[2]); number <= Integer.parseInt(arguments[3]); number++) {
                publish(repository, prefix + "." + number);
            }
        }
        System.out.println("done");
    }

    private static void publish(Repository repository, String version) throws Exception {
        String stem = "com/example/app/" + version + "/app-" + version;
        put(repository, stem + ".jar", jar(version));
        put(repository, stem + ".jar.sha1", Repository.checksums(jar(version)).sha1());
        put(repository, stem + ".pom", Repository.pom(version));
        put(repository, "com/example/app/maven-metadata.xml", Repository.metadata(version));
    }

    /** The content of a version's jar. */
    static String jar(String version) {
        return ("jar " + version + "\n").repeat(5_000);
    }

    private static void put(Repository repository, String path, String content) throws Exception {
        int status = repository.put(path, content);
        System.out.println(status + " " + path);
        if (status / 100 != 2) {
            System.exit(1);
        }
    }
}
