package io.github.codesuite.local.exec;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What to start.
 *
 * @param arguments the program and its arguments; no shell looks at them
 * @param environment the whole environment; nothing else is inherited
 * @param directory the working directory
 * @param owner a name for the process and all that it starts, unique on this machine
 * @param takesInput whether its standard input is a pipe from us; otherwise it reads nothing
 */
public record Command(
        List<String> arguments, Map<String, String> environment, Path directory, String owner, boolean takesInput) {

    public Command {
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
    }
}
