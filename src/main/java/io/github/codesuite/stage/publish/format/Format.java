package io.github.codesuite.stage.publish.format;

/** The formats of packages that a POM can name beside its Maven artifacts. */
public enum Format {
    NPM("npm"),
    PYPI("pypi"),
    GENERIC("generic");

    private final String word;

    Format(String word) {
        this.word = word;
    }

    /** As AWS writes it. */
    public String word() {
        return word;
    }
}
