package io.github.codesuite.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;

/** Copies of projects, and changes to them. */
final class Projects {

    private Projects() {}

    /** A fresh copy; what stood at the target is gone. */
    static Path copy(Path source, Path target) throws IOException {
        delete(target);
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.toList()) {
                Path copy = target.resolve(source.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
        return target;
    }

    /** Replaces a text in some files; each must have it. */
    static void replace(Path project, String text, String replacement, String... files) throws IOException {
        for (String name : files) {
            Path file = project.resolve(name);
            String content = Files.readString(file);
            if (!content.contains(text)) {
                throw new AssertionError(file + " does not contain " + text);
            }
            Files.writeString(file, content.replace(text, replacement));
        }
    }

    /** A reactor of 40 modules that all name a repository of CodeArtifact, with the plugin as an extension. */
    static void write40Modules(Path folder) throws IOException {
        StringBuilder modules = new StringBuilder();
        for (int module = 1; module <= 40; module++) {
            modules.append("<module>m").append(module).append("</module>");
            Path pom = Files.createDirectories(folder.resolve("m" + module)).resolve("pom.xml");
            Files.writeString(
                    pom,
                    "<project><modelVersion>4.0.0</modelVersion><parent><groupId>g</groupId><artifactId>root</artifactId>"
                            + "<version>1</version></parent><artifactId>m" + module + "</artifactId></project>");
        }
        Files.writeString(
                folder.resolve("pom.xml"),
                "<project><modelVersion>4.0.0</modelVersion><groupId>g</groupId><artifactId>root</artifactId>"
                        + "<version>1</version><packaging>pom</packaging><modules>" + modules + "</modules>"
                        + "<repositories><repository><id>acme</id><url>" + AwsByName.REPOSITORY + "</url></repository>"
                        + "</repositories><build><plugins><plugin><groupId>io.github.codesuite-maven</groupId>"
                        + "<artifactId>codesuite-maven-plugin</artifactId><version>0.1.0-SNAPSHOT</version>"
                        + "<extensions>true</extensions></plugin></plugins></build></project>");
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(Projects::deleteOne);
        }
    }

    private static void deleteOne(Path file) {
        try {
            Files.delete(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
