package io.github.codesuite.mojo;

import io.github.codesuite.follow.NextCommands;
import java.nio.file.Path;

/** Commands for the local cloud: the aws CLI reaches it by its own profile, and never a real account. */
final class LocalCommands implements NextCommands {

    private final NextCommands session;
    private final Path home;

    LocalCommands(NextCommands session, Path home) {
        this.session = session;
        this.home = home;
    }

    @Override
    public String of(String goal, String id) {
        return session.of(goal, id);
    }

    @Override
    public String again() {
        return session.again();
    }

    @Override
    public String aws(String command) {
        return "AWS_CONFIG_FILE=" + file("config") + " AWS_SHARED_CREDENTIALS_FILE=" + file("credentials")
                + command.replaceFirst("^aws ", " aws --profile codesuite ") + " # while mvn codesuite:serve runs";
    }

    private String file(String name) {
        return ShellWord.of(home.resolve("aws").resolve(name).toString());
    }
}
