package io.github.codesuite.scenario.clients;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One of the machine's AWS CLIs.
 *
 * @param name with its version, as it says itself
 * @param knowsEndpoints whether it reads {@code endpoint_url} of a profile, which CLIs do from 2.13.0 and 1.29.0 on
 */
record AwsCli(Path program, String name, boolean knowsEndpoints) {

    private static final Pattern NAME = Pattern.compile("aws-cli/(\\d+)\\.(\\d+)\\.\\S+");

    /** Those on PATH that run. */
    static List<AwsCli> onPath(Path folder) {
        return Executables.named("aws").stream()
                .flatMap(program -> of(program, folder))
                .toList();
    }

    private static Stream<AwsCli> of(Path program, Path folder) {
        Answer answer = Answer.of(List.of(program.toString(), "--version"), System.getenv(), folder);
        Matcher version = NAME.matcher(answer.output());
        if (answer.status() != 0 || !version.find()) {
            return Stream.empty();
        }
        int minor = Integer.parseInt(version.group(2));
        boolean knowsEndpoints = version.group(1).equals("1") ? minor >= 29 : minor >= 13;
        return Stream.of(new AwsCli(program, version.group(), knowsEndpoints));
    }

    /**
     * Runs a command in a shell, behind a line of it.
     *
     * @param line what a user pastes first
     * @param arguments what a user pastes before each command, as the shell reads it
     */
    Answer run(String line, String arguments, List<String> command, Map<String, String> environment, Path folder) {
        String script = line + "\nexec \"$0\" " + arguments + " \"$@\"";
        List<String> shell = Stream.concat(Stream.of("/bin/sh", "-c", script, program.toString()), command.stream())
                .toList();
        return Answer.of(shell, environment, folder);
    }

    /** In names of projects and buckets. */
    String word() {
        return name.replaceAll("[^a-z0-9]+", "-");
    }
}
