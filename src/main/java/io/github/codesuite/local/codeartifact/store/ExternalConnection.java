package io.github.codesuite.local.codeartifact.store;

import java.util.Arrays;
import java.util.Optional;

/** The public repositories that a repository can be connected to (API reference, {@code AssociateExternalConnection}). */
public enum ExternalConnection {
    NPMJS("public:npmjs", "npm"),
    NUGET_ORG("public:nuget-org", "nuget"),
    PYPI("public:pypi", "pypi"),
    MAVEN_CENTRAL("public:maven-central", "maven"),
    MAVEN_GOOGLE_ANDROID("public:maven-googleandroid", "maven"),
    MAVEN_GRADLE_PLUGINS("public:maven-gradleplugins", "maven"),
    MAVEN_COMMONSWARE("public:maven-commonsware", "maven"),
    MAVEN_CLOJARS("public:maven-clojars", "maven"),
    RUBY_GEMS_ORG("public:ruby-gems-org", "ruby"),
    CRATES_IO("public:crates-io", "cargo");

    private final String word;
    private final String format;

    ExternalConnection(String word, String format) {
        this.word = word;
        this.format = format;
    }

    public static Optional<ExternalConnection> of(String word) {
        return Arrays.stream(values())
                .filter(connection -> connection.word.equals(word))
                .findFirst();
    }

    /** Its name in requests, as {@code public:maven-central}. */
    public String word() {
        return word;
    }

    /** The format of its packages, as the SDK's PackageFormat. */
    public String format() {
        return format;
    }
}
