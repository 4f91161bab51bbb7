package io.github.codesuite.local.codeartifact;

import io.github.codesuite.poll.Ticker;
import java.nio.file.Path;
import software.amazon.awssdk.services.codeartifact.CodeartifactClient;
import software.amazon.awssdk.services.codeartifact.model.PackageFormat;

/** Copies com.example:app:1.0 to the repository {@code prod} for ever, from {@code one} and {@code two} in turn, and says each copy. */
final class Copier {

    private Copier() {}

    public static void main(String[] arguments) {
        try (CodeartifactClient client = LocalCodeArtifact.open(Path.of(arguments[0]), Ticker.system())) {
            for (int number = 0; number < 10_000; number++) {
                String from = number % 2 == 0 ? "one" : "two";
                boolean copied = client.copyPackageVersions(copy -> copy.domain("acme")
                                .sourceRepository(from)
                                .destinationRepository("prod")
                                .format(PackageFormat.MAVEN)
                                .namespace("com.example")
                                .packageValue("app")
                                .versions("1.0")
                                .allowOverwrite(true))
                        .failedVersions()
                        .isEmpty();
                System.out.println(copied ? "copied " + from : "failed");
            }
        }
    }
}
