package io.github.codesuite.scenario.clients;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The smallest revision that shows that it was installed and that its hook ran. */
final class Revision {

    private static final List<String> FILES = List.of("appspec.yml", "hello.txt", "after.sh");

    private Revision() {}

    static Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("appspec.yml"), """
                version: 0.0
                os: linux
                files:
                  - source: /hello.txt
                    destination: /opt/hello
                hooks:
                  AfterInstall:
                    - location: after.sh
                      timeout: 30
                """);
        Files.writeString(folder.resolve("hello.txt"), "hello");
        Path script = folder.resolve("after.sh");
        Files.writeString(script, """
                #!/bin/sh
                cp "$CODESUITE_INSTANCE_ROOT/opt/hello/hello.txt" "$CODESUITE_INSTANCE_ROOT/after.txt"
                """);
        if (!script.toFile().setExecutable(true)) {
            throw new IOException(script + " cannot be made executable");
        }
        return folder;
    }

    /** Beside the folder. */
    static Path zip(Path folder) throws IOException {
        Path zip = folder.resolveSibling("revision.zip");
        try (OutputStream file = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(file)) {
            for (String name : FILES) {
                entries.putNextEntry(new ZipEntry(name));
                Files.copy(folder.resolve(name), entries);
            }
        }
        return zip;
    }
}
