package io.github.codesuite.stage.publish.format;

import io.github.codesuite.project.ProjectFacts;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Packages as npm pack and python -m build make them, in a folder. */
public record SamplePackages(Path folder) {

    /** An npm package with a package.json and an index.js. */
    public Path npm(String fileName, String packageJson) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("package/package.json", packageJson);
        files.put("package/index.js", "module.exports = 'it works'\n");
        return tgz(fileName, files);
    }

    /** An installable wheel of one module, with a METADATA of these headers. */
    public Path wheel(String fileName, String metadata) throws IOException {
        String stem = fileName.replaceFirst("-[^-]+-[^-]+-[^-]+\\.whl$", "");
        Map<String, String> files = new LinkedHashMap<>();
        files.put(stem.replaceFirst("-.*", "") + ".py", "print('it works')\n");
        files.put(stem + ".dist-info/METADATA", metadata);
        files.put(
                stem + ".dist-info/WHEEL",
                "Wheel-Version: 1.0\nGenerator: tests\nRoot-Is-Purelib: true\nTag: py3-none-any\n");
        StringBuilder record = new StringBuilder();
        files.keySet().forEach(name -> record.append(name).append(",,\n"));
        files.put(stem + ".dist-info/RECORD", record + stem + ".dist-info/RECORD,,\n");
        return zip(fileName, files);
    }

    /** A source distribution with a PKG-INFO of these headers. */
    public Path sdist(String fileName, String pkgInfo) throws IOException {
        String stem = fileName.replaceFirst("\\.tar\\.gz$", "");
        return tgz(fileName, Map.of(stem + "/PKG-INFO", pkgInfo));
    }

    /** A gzipped tar. */
    public Path tgz(String fileName, Map<String, String> files) throws IOException {
        Path file = folder.resolve(fileName);
        try (OutputStream out = Files.newOutputStream(file);
                TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(out), "UTF-8")) {
            for (Map.Entry<String, String> each : files.entrySet()) {
                add(tar, each.getKey(), each.getValue());
            }
        }
        return file;
    }

    private static void add(TarArchiveOutputStream tar, String name, String text) throws IOException {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
    }

    private Path zip(String fileName, Map<String, String> files) throws IOException {
        Path file = folder.resolve(fileName);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> each : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    /** What a POM says of a package that it names by its files only. */
    public Declared declared(Format format, Path... files) {
        return declared(format, Map.of(), files);
    }

    /** What a POM says of a package, with leaves by name. */
    public Declared declared(Format format, Map<String, String> leaves, Path... files) {
        return new Declared(
                "codesuite.codeArtifact.packages.1",
                module(),
                format,
                Optional.ofNullable(leaves.get("namespace")),
                Optional.ofNullable(leaves.get("name")),
                Optional.ofNullable(leaves.get("version")),
                Optional.ofNullable(leaves.get("tag")),
                List.of(files));
    }

    private ProjectFacts module() {
        return new ProjectFacts(
                "com.example",
                "app",
                "1.0",
                "pom",
                folder,
                folder,
                folder.resolve("target"),
                folder.resolve("pom.xml"),
                List.of());
    }
}
