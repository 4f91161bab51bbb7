package io.github.codesuite.stage.publish;

import io.github.codesuite.bundle.Checksums;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Checksum files that a module has attached, as checksum-maven-plugin does. CodeArtifact takes a file of such a name for the checksum
 * of another asset and keeps none of them (user guide, "Maven checksums"); the right ones are sent with each asset anyway.
 */
final class ChecksumFiles {

    /** As long as the longest checksum; a name may follow. */
    private static final int SHOWN = 128;

    private final List<NamedFile> files;

    /** @param files all that a module has attached */
    ChecksumFiles(List<NamedFile> files) {
        this.files = files;
    }

    /** What is wrong with a checksum file; empty where it fits, or is none. */
    Optional<String> complaint(NamedFile file) {
        return file.checksummed()
                .flatMap(name -> files.stream()
                        .filter(asset -> asset.name().equals(name))
                        .findFirst()
                        .map(asset ->
                                fits(file, asset) ? Optional.<String>empty() : Optional.of(" does not fit " + name))
                        .orElseGet(() -> Optional.of(" is taken for a checksum by its name, and there is no " + name)));
    }

    private static boolean fits(NamedFile file, NamedFile asset) {
        try {
            String kind = file.name().substring(asset.name().length());
            String said = beginning(file).trim();
            String checksum =
                    PlannedAsset.checksumFiles(Checksums.of(asset.file())).getOrDefault(kind, "");
            return said.toLowerCase(Locale.ROOT).startsWith(checksum);
        } catch (IOException unreadable) {
            // Reported as a file that cannot be read.
            return true;
        }
    }

    private static String beginning(NamedFile file) throws IOException {
        try (InputStream content = Files.newInputStream(file.file())) {
            return new String(content.readNBytes(SHOWN), StandardCharsets.ISO_8859_1);
        }
    }
}
