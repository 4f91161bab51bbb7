package io.github.codesuite.scenario.clients;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A wheel with one module, as build tools make it. */
record PythonWheel(String name, String version, String requires, Path file) {

    /** @param requires another package, as {@code other>=1.0}; empty for none */
    static PythonWheel make(Path folder, String name, String version, String requires) throws IOException {
        Path file = folder.resolve(module(name) + "-" + version + "-py3-none-any.whl");
        PythonWheel wheel = new PythonWheel(name, version, requires, file);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> entry : wheel.entries().entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return wheel;
    }

    /** The name of its module. */
    static String module(String name) {
        return name.replace('-', '_');
    }

    private Map<String, String> entries() {
        String info = module(name) + "-" + version + ".dist-info/";
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put(module(name) + ".py", "answer = 42\n");
        entries.put(
                info + "METADATA",
                "Metadata-Version: 2.1\nName: " + name + "\nVersion: " + version + "\nSummary: It answers\n"
                        + (requires.isEmpty() ? "" : "Requires-Dist: " + requires + "\n")
                        + "Requires-Python: >=3.6\n\nIt answers.\n");
        entries.put(
                info + "WHEEL", "Wheel-Version: 1.0\nGenerator: codesuite\nRoot-Is-Purelib: true\nTag: py3-none-any\n");
        StringBuilder record = new StringBuilder();
        entries.keySet().forEach(entry -> record.append(entry).append(",,\n"));
        entries.put(info + "RECORD", record + info + "RECORD,,\n");
        return entries;
    }
}
