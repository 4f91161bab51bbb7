package io.github.codesuite.stage.prune;

import java.util.Optional;
import software.amazon.awssdk.services.codeartifact.model.PackageSummary;

/** A package of a repository; the namespace is empty where it has none. */
record PackageName(String format, String namespace, String name) {

    static PackageName of(PackageSummary summary) {
        return new PackageName(
                summary.formatAsString(),
                Optional.ofNullable(summary.namespace()).orElse(""),
                summary.packageValue());
    }

    /** {@code /format/namespace/name}. */
    String path() {
        return "/" + format + "/" + namespace + "/" + name;
    }

    Optional<String> givenNamespace() {
        return Optional.of(namespace).filter(text -> !text.isEmpty());
    }
}
