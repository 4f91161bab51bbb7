package io.github.codesuite.benchmark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A generated reactor: a parent, and modules of a POM, a jar, a sources jar and a javadoc jar each. The jars are made of random bytes
 * by maven-jar-plugin alone, and only once: a build that finds them there makes none.
 */
final class Reactor {

    static final String GROUP = "com.example.reactor";

    private static final String[] CONTENTS = {"classes", "sources", "javadoc"};
    private static final int BLOCK = 64 * 1024;

    private final Path folder;

    private Reactor(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes one.
     *
     * @param bytes of the content of each main jar; that of the others is at most 1,000
     */
    static Reactor write(Path folder, int modules, long bytes) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("pom.xml"), parent(modules));
        for (int module = 1; module <= modules; module++) {
            writeModule(Files.createDirectories(folder.resolve(name(module))), module, bytes);
        }
        return new Reactor(folder);
    }

    Path folder() {
        return folder;
    }

    /** The main jar of a module, once it is packaged. */
    Path jar(int module) {
        return folder.resolve(name(module)).resolve("target").resolve(name(module) + "-1.0.jar");
    }

    private static void writeModule(Path module, int number, long bytes) throws IOException {
        Files.writeString(module.resolve("pom.xml"), """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <parent>
                    <groupId>%s</groupId>
                    <artifactId>reactor</artifactId>
                    <version>1.0</version>
                  </parent>
                  <artifactId>%s</artifactId>
                </project>
                """.formatted(GROUP, name(number)));
        Random random = new Random(number);
        for (String content : CONTENTS) {
            Path into = Files.createDirectories(module.resolve(content));
            random(into.resolve("content"), random, content.equals("classes") ? bytes : Math.min(bytes, 1000));
        }
    }

    private static void random(Path file, Random random, long bytes) throws IOException {
        byte[] block = new byte[BLOCK];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (long left = bytes; left > 0; left -= BLOCK) {
                random.nextBytes(block);
                out.write(block, 0, (int) Math.min(left, BLOCK));
            }
        }
    }

    private static String name(int module) {
        return "m%04d".formatted(module);
    }

    private static String parent(int modules) {
        String names = IntStream.rangeClosed(1, modules)
                .mapToObj(module -> "    <module>" + name(module) + "</module>\n")
                .collect(Collectors.joining());
        return """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>%s</groupId>
                  <artifactId>reactor</artifactId>
                  <version>1.0</version>
                  <packaging>pom</packaging>
                  <properties>
                    <maven.resources.skip>true</maven.resources.skip>
                    <maven.main.skip>true</maven.main.skip>
                    <maven.test.skip>true</maven.test.skip>
                    <maven.install.skip>true</maven.install.skip>
                  </properties>
                  <modules>
                %s  </modules>
                  <build>
                    <pluginManagement>
                      <plugins>
                        <plugin>
                          <artifactId>maven-jar-plugin</artifactId>
                          <version>3.5.0</version>
                          <configuration>
                            <classesDirectory>${project.basedir}/classes</classesDirectory>
                            <archive><compress>false</compress></archive>
                          </configuration>
                          <executions>
                %s%s          </executions>
                        </plugin>
                        <plugin>
                          <artifactId>maven-install-plugin</artifactId>
                          <version>3.1.4</version>
                        </plugin>
                        <plugin>
                          <artifactId>maven-deploy-plugin</artifactId>
                          <version>3.1.4</version>
                        </plugin>
                      </plugins>
                    </pluginManagement>
                  </build>
                  <profiles>
                    <profile>
                      <id>publish</id>
                      <build>
                        <plugins>
                          <plugin>
                            <groupId>io.github.codesuite-maven</groupId>
                            <artifactId>codesuite-maven-plugin</artifactId>
                            <version>%s</version>
                            <extensions>true</extensions>
                            <executions>
                              <execution>
                                <goals>
                                  <goal>publish</goal>
                                </goals>
                              </execution>
                            </executions>
                          </plugin>
                        </plugins>
                      </build>
                    </profile>
                  </profiles>
                </project>
                """.formatted(GROUP, names, attached("sources"), attached("javadoc"), System.getProperty("its.version"));
    }

    private static String attached(String classifier) {
        return """
                            <execution>
                              <id>%1$s</id>
                              <phase>package</phase>
                              <goals>
                                <goal>jar</goal>
                              </goals>
                              <configuration>
                                <classifier>%1$s</classifier>
                                <classesDirectory>${project.basedir}/%1$s</classesDirectory>
                              </configuration>
                            </execution>
                """.formatted(classifier);
    }
}
