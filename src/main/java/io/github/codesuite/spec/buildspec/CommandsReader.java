package io.github.codesuite.spec.buildspec;

import io.github.codesuite.problem.Problems;
import io.github.codesuite.spec.buildspec.Buildspec.Command;
import io.github.codesuite.spec.yaml.Fields;
import io.github.codesuite.spec.yaml.YamlList;
import io.github.codesuite.spec.yaml.YamlNode;
import io.github.codesuite.spec.yaml.YamlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads lists of commands, and explains how a command that YAML misunderstands is quoted. */
final class CommandsReader {

    private static final String QUOTE =
            "put the whole command in single quotes, as in - 'echo \"a: b\"', or on lines of its own after '- |'";

    private final Problems problems;

    CommandsReader(Problems problems) {
        this.problems = problems;
    }

    List<Command> read(Fields phase, String key) {
        Optional<YamlNode> value = phase.node(key);
        if (value.isPresent() && !(value.get() instanceof YamlList)) {
            problems.error(
                    value.get().location(),
                    phase.path(key) + " is " + value.get().kind(),
                    "it is a list: put each command on a line of its own after '- '");
            return List.of();
        }
        return value.map(list -> commands((YamlList) list, phase.path(key))).orElse(List.of());
    }

    private List<Command> commands(YamlList list, String path) {
        List<Command> commands = new ArrayList<>();
        for (int index = 0; index < list.items().size(); index++) {
            command(list.items().get(index), path + "[" + index + "]").ifPresent(commands::add);
        }
        return commands;
    }

    private Optional<Command> command(YamlNode item, String path) {
        if (item.isNothing()) {
            problems.error(item.location(), path + " is empty", "write a command after '- ', or remove the line");
            return Optional.empty();
        }
        if (item instanceof YamlText text) {
            return Optional.of(new Command(text.text(), text.location()));
        }
        String why = item instanceof YamlList ? " because it begins with '['" : " because of the ': ' or '{' in it";
        problems.error(item.location(), path + " is read as " + item.kind() + why + ", not as a command", QUOTE);
        return Optional.empty();
    }
}
