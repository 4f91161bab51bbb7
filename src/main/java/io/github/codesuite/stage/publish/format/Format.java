package io.github.codesuite.stage.publish.format;

import software.amazon.awssdk.services.codeartifact.model.PackageFormat;

/** The formats of packages that a POM can name. */
public enum Format {
    NPM("npm", PackageFormat.NPM),
    PYPI("pypi", PackageFormat.PYPI),
    GENERIC("generic", PackageFormat.GENERIC);

    private final String word;
    private final PackageFormat sdk;

    Format(String word, PackageFormat sdk) {
        this.word = word;
        this.sdk = sdk;
    }

    /** As AWS writes it. */
    public String word() {
        return word;
    }

    public PackageFormat sdk() {
        return sdk;
    }
}
