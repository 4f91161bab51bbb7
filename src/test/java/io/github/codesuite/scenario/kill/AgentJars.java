package io.github.codesuite.scenario.kill;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import net.bytebuddy.ByteBuddy;

/** Makes the two jars of the agent: the agent itself, and the kill point for the boot loader. */
public final class AgentJars {

    private AgentJars() {}

    /** Writes both into a folder and returns the agent's. */
    public static Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path boot = folder.resolve("kill-point.jar");
        jar(boot, Map.of(), List.of(KillPoint.class));
        Path agent = folder.resolve("kill-agent.jar");
        jar(
                agent,
                Map.of(
                        "Premain-Class", KillAgent.class.getName(),
                        "Boot-Class-Path", boot.toString(),
                        "Class-Path", byteBuddy().toUri().toString(),
                        "Can-Retransform-Classes", "true"),
                List.of(KillAgent.class, KillAgent.AtEntry.class, KillAgent.AtExit.class));
        return agent;
    }

    private static Path byteBuddy() {
        return Path.of(java.net.URI.create(ByteBuddy.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()));
    }

    private static void jar(Path target, Map<String, String> attributes, List<Class<?>> classes) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.forEach((name, value) -> manifest.getMainAttributes().put(new Attributes.Name(name), value));
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(target), manifest)) {
            for (Class<?> type : classes) {
                String name = type.getName().replace('.', '/') + ".class";
                jar.putNextEntry(new JarEntry(name));
                try (InputStream bytes = AgentJars.class.getClassLoader().getResourceAsStream(name)) {
                    if (bytes == null) {
                        throw new IOException("no class file of " + type);
                    }
                    bytes.transferTo(jar);
                }
            }
        }
    }
}
