package io.github.codesuite.local.codeartifact.maven;

import io.github.codesuite.local.codeartifact.store.MavenVersion;
import io.github.codesuite.local.codeartifact.store.Refusal;
import io.github.codesuite.local.codeartifact.store.Upload;
import io.github.codesuite.spec.maven.PomFacts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;

/** Refuses a POM that is not XML, has a document type, or says to be another artifact than its path. */
public final class PomCheck {

    private static final long LIMIT = 4L * 1024 * 1024;

    private PomCheck() {}

    static void check(MavenPath.Asset path, Upload upload) throws IOException {
        if (upload.size() > LIMIT) {
            throw Refusal.invalid("the POM " + path.name() + " is longer than " + LIMIT + " bytes");
        }
        try (InputStream content = Files.newInputStream(upload.file())) {
            PomFacts pom = facts(path, content);
            checkSame(path, "groupId", path.groupId(), pom.groupId());
            checkSame(path, "artifactId", path.artifactId(), pom.artifactId());
            checkSame(path, "version", MavenVersion.base(path.version()), pom.version());
        }
    }

    private static PomFacts facts(MavenPath.Asset path, InputStream content) {
        try {
            return PomFacts.read(content);
        } catch (IOException malformed) {
            throw Refusal.invalid("the POM " + path.name() + " cannot be read: " + malformed.getMessage());
        }
    }

    private static void checkSame(MavenPath.Asset path, String element, String expected, String found) {
        boolean isKnown = !found.isEmpty() && !found.contains("${");
        if (isKnown && !found.equals(expected)) {
            throw Refusal.invalid(
                    "the POM " + path.name() + " has the " + element + " " + found + ", its path " + expected);
        }
    }
}
