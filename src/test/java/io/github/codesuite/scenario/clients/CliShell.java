package io.github.codesuite.scenario.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.codesuite.scenario.ServedHome;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A shell into which a user pastes the lines that {@code serve} prints, and commands of one CLI behind them. */
final class CliShell implements AutoCloseable {

    private static final String VALUE = "{}";

    private final AwsCli cli;
    private final String line;
    private final String arguments;
    private final Map<String, String> more;
    private final Path folder;
    private final Away away = Away.open();

    private CliShell(AwsCli cli, String line, String arguments, Map<String, String> more, Path folder) {
        this.cli = cli;
        this.line = line;
        this.arguments = arguments;
        this.more = Map.copyOf(more);
        this.folder = folder;
    }

    static CliShell asPrinted(AwsCli cli, ServedHome served) {
        Path folder = served.folder(cli.word());
        return new CliShell(cli, served.exportLine(), served.awsArguments(), Map.of(), folder);
    }

    /** The same in another window. */
    CliShell another() {
        return new CliShell(cli, line, arguments, more, folder);
    }

    /** Another one, with the profile and no endpoint. */
    CliShell withProfileAlone(Map<String, String> variables) {
        return new CliShell(cli, line, "--profile codesuite", variables, folder);
    }

    /** Another one, with other keys. */
    CliShell withCredentials(Path file) {
        return new CliShell(
                cli, line + "\nexport AWS_SHARED_CREDENTIALS_FILE='" + file + "'", arguments, Map.of(), folder);
    }

    /** Runs a command: its words, each with the next value in place of {@value #VALUE}. */
    Answer aws(String words, Object... values) {
        Deque<Object> left = new ArrayDeque<>(List.of(values));
        List<String> command = new ArrayList<>();
        for (String word : words.split(" ", -1)) {
            command.add(word.contains(VALUE) ? word.replace(VALUE, String.valueOf(left.pop())) : word);
        }
        assertThat(left).as(words).isEmpty();
        Map<String, String> environment = new TreeMap<>(ClientEnvironment.leadingTo(away));
        environment.putAll(more);
        return cli.run(line, arguments, command, environment, folder);
    }

    Path folder() {
        return folder;
    }

    /** Where commands wanted to go, beside this machine. */
    List<String> leftFor() {
        return away.asked();
    }

    @Override
    public void close() {
        away.close();
    }
}
