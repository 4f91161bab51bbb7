package io.github.codesuite.mojo;

import io.github.codesuite.mojo.config.Parameter;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;

/**
 * The command that runs this build once more, as it can be pasted: goals, POM, profiles and our own properties. Of other
 * properties, which may hold secrets, it says the names in a comment of the shell.
 */
final class Rerun {

    /** What Maven itself puts among the user properties. */
    private static final List<String> OF_MAVEN = List.of("maven.", "session.", "env.", "java.", "os.");

    private static final String VARIABLES = "codesuite.codeBuild.environmentVariables.";

    private final String command;
    private final String comment;

    private Rerun(String command, String comment) {
        this.command = command;
        this.comment = comment;
    }

    static Rerun of(MavenSession session) {
        Stream<String> ours = names(session, Rerun::isOurs)
                .map(name -> "-D" + name + "="
                        + ShellWord.of(session.getUserProperties().getProperty(name)));
        String command = Stream.of(
                        Stream.of("mvn"),
                        session.getGoals().stream().map(ShellWord::of),
                        GoalCommands.pom(session),
                        GoalCommands.profiles(session),
                        ours)
                .flatMap(each -> each)
                .collect(Collectors.joining(" "));
        String others = names(
                        session, name -> !isOurs(name) && OF_MAVEN.stream().noneMatch(name::startsWith))
                .map(name -> "-D" + name)
                .collect(Collectors.joining(" "));
        return new Rerun(command, others.isEmpty() ? "" : " # with " + others + " as before");
    }

    /** All of it. */
    String command() {
        return command + comment;
    }

    /** What comes from a module on. */
    String from(String artifactId) {
        return command + " -rf :" + artifactId + comment;
    }

    private static Stream<String> names(MavenSession session, Predicate<String> filter) {
        return new TreeSet<>(session.getUserProperties().stringPropertyNames())
                .stream().filter(filter);
    }

    /** A variable of a build may be a secret as well. */
    private static boolean isOurs(String name) {
        return name.startsWith(Parameter.PREFIX) && !name.startsWith(VARIABLES);
    }
}
