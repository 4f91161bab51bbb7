package io.github.codesuite.cloud;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;

/**
 * A public package repository that CodeArtifact has an external connection to (user guide, "Supported external connection
 * repositories"), of the formats that the local cloud knows.
 */
public enum PublicRepository {
    MAVEN_CENTRAL("maven-central", "maven", "https://repo.maven.apache.org/maven2/"),
    GOOGLE_ANDROID("maven-googleandroid", "maven", "https://dl.google.com/android/maven2/"),
    GRADLE_PLUGINS("maven-gradleplugins", "maven", "https://plugins.gradle.org/m2/"),
    COMMONSWARE("maven-commonsware", "maven", "https://repo.commonsware.com.s3.amazonaws.com/"),
    CLOJARS("maven-clojars", "maven", "https://repo.clojars.org/"),
    NPMJS("npmjs", "npm", "https://registry.npmjs.org/"),
    PYPI("pypi", "pypi", "https://pypi.org/simple/");

    private static final String PREFIX = "public:";

    private final String word;
    private final String format;
    private final String url;

    PublicRepository(String word, String format, String url) {
        this.word = word;
        this.format = format;
        this.url = url;
    }

    /** The repository of a name without {@code public:}. */
    public static Optional<PublicRepository> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }

    /** The repository of an external connection's name, as {@code public:maven-central}. */
    public static Optional<PublicRepository> ofConnection(String name) {
        return name.startsWith(PREFIX) ? of(name.substring(PREFIX.length())) : Optional.empty();
    }

    /** Its name, as {@code maven-central}. */
    public String word() {
        return word;
    }

    /** The name of the external connection to it. */
    public String connection() {
        return PREFIX + word;
    }

    /** The format of its packages, in CodeArtifact's words. */
    public String format() {
        return format;
    }

    /** Where everybody finds it, with a slash at the end. */
    public URI url() {
        return URI.create(url);
    }
}
