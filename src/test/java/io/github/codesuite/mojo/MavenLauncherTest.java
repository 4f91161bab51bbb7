package io.github.codesuite.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class MavenLauncherTest {

    @TempDir
    private Path folder;

    /** Prints its arguments, one a line. */
    @BeforeEach
    void mavenThatPrintsItsArguments() throws Exception {
        Path mvn = folder.resolve("it's maven/bin/mvn");
        Files.createDirectories(mvn.getParent());
        Files.writeString(mvn, "#!/bin/sh\nfor argument in \"$@\"; do echo \"$argument\"; done\n");
        assertThat(mvn.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void startsTheRunningMavenWithTheSessionsSettings() throws Exception {
        assertThat(mvn(true, "-q", "two words"))
                .containsExactly(
                        "-Dmaven.repo.local=" + folder.resolve("repository"),
                        "-o",
                        "-s",
                        folder.resolve("settings.xml").toString(),
                        "-q",
                        "two words");
    }

    @Test
    void leavesTheSettingsOfTheCallerAlone() throws Exception {
        assertThat(mvn(false, "-s", "own.xml"))
                .containsExactly("-Dmaven.repo.local=" + folder.resolve("repository"), "-s", "own.xml");
    }

    @Test
    void addsTheLocalRepositoryToTheUsersOwnOptions() throws Exception {
        assertThat(variables(false))
                .containsEntry("MAVEN_OPTS", "-Xmx1g -Dmaven.repo.local=" + folder.resolve("repository"));
    }

    @Test
    void comesFirstOnThePath() throws Exception {
        String path = variables(false).getOrDefault("PATH", "");
        assertThat(path.split(File.pathSeparator, -1))
                .hasSize(4)
                .satisfies(parts -> assertThat(Path.of(parts[0]).resolve("mvn")).isExecutable())
                .endsWith("/usr/bin");
    }

    @Test
    void writesTheSameScriptOnce() throws Exception {
        assertThat(variables(false)).isEqualTo(variables(false));
        assertThat(variables(true)).isNotEqualTo(variables(false));
    }

    private List<String> mvn(boolean offline, String... arguments) throws Exception {
        String first = variables(offline).getOrDefault("PATH", "").split(File.pathSeparator, -1)[0];
        ProcessBuilder builder = new ProcessBuilder(first + "/mvn");
        builder.command().addAll(List.of(arguments));
        Process process = builder.start();
        List<String> lines = process.inputReader().lines().toList();
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        return lines;
    }

    private Map<String, String> variables(boolean offline) throws Exception {
        return new MavenLauncher(new MavenSurroundings(
                        folder.resolve("jdk"),
                        Optional.of(folder.resolve("it's maven")),
                        folder,
                        Map.of("PATH", "/usr/bin", "MAVEN_OPTS", "-Xmx1g"),
                        Optional.of(folder.resolve("repository")),
                        Optional.of(folder.resolve("settings.xml")),
                        offline))
                .variables(folder.resolve("tools"));
    }
}
