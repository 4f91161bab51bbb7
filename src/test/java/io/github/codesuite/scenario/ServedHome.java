package io.github.codesuite.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A local cloud that {@code codesuite:serve} serves in a process of its own, and what it has printed for its clients. */
public final class ServedHome implements AutoCloseable {

    private static final Pattern EXPORT = Pattern.compile("^.*?(export AWS_CONFIG_FILE=.*)$", Pattern.MULTILINE);
    private static final Pattern AWS = Pattern.compile("^.*?aws (--endpoint-url (\\S+) .*) s3 ls$", Pattern.MULTILINE);

    private final Path scratch;
    private final MavenBuild maven;

    private ServedHome(Path scratch, MavenBuild maven) {
        this.scratch = scratch;
        this.maven = maven;
    }

    /** Serves an empty home in a fresh folder of this name, with a space in the path; Maven gets the arguments. */
    public static ServedHome start(String name, String... arguments) throws IOException {
        Surroundings surroundings = Surroundings.ofTheBuild();
        Path scratch = surroundings.scratch().resolve(name);
        Projects.delete(scratch);
        Files.createDirectories(scratch);
        MavenBuild maven = MavenBuild.start(
                surroundings,
                scratch,
                Stream.concat(
                                Stream.of(
                                        surroundings.plugin() + ":serve",
                                        "-Dcodesuite.local.home=" + scratch.resolve("a home")),
                                Stream.of(arguments))
                        .toArray(String[]::new));
        ServedHome served = new ServedHome(scratch, maven);
        maven.awaitCondition(() -> AWS.matcher(maven.output()).find());
        return served;
    }

    /** A new folder to work in, beside the home. */
    public Path folder(String name) {
        try {
            return Files.createDirectories(scratch.resolve(name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public Path home() {
        return scratch.resolve("a home");
    }

    /** The printed line that leads clients to the profile, for a shell. */
    public String exportLine() {
        return printed(EXPORT).group(1);
    }

    /** The printed arguments that come before each command of the CLI, for a shell. */
    public String awsArguments() {
        return printed(AWS).group(1);
    }

    public URI address() {
        return URI.create(printed(AWS).group(2));
    }

    /** Ends it as a user does, and asserts that nothing of it goes on. */
    @Override
    public void close() {
        try (maven) {
            maven.handle().destroy();
            maven.await();
            assertThat(maven.output()).contains("nobody serves " + home() + " now");
            assertThat(RunningProcesses.of(home())).isEmpty();
        }
    }

    private Matcher printed(Pattern line) {
        Matcher matcher = line.matcher(maven.output());
        assertThat(matcher.find()).as(maven.output()).isTrue();
        return matcher;
    }
}
