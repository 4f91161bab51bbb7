package io.github.codesuite.scenario.clients;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One npm of this machine with a user of its own, whose only registry is a repository of a served local cloud. */
final class NpmCli implements AutoCloseable {

    private final Path program;
    private final Path folder;
    private final Away away = Away.open();

    private NpmCli(Path program, Path folder) {
        this.program = program;
        this.folder = folder;
    }

    /** @param endpoint with its slash at the end */
    static NpmCli of(Path program, Path folder, String endpoint, String token) throws IOException {
        String registry = endpoint.replaceFirst("^http:", "");
        Files.write(folder.resolve("npmrc"), List.of("registry=" + endpoint, registry + ":_authToken=" + token));
        return new NpmCli(program, folder);
    }

    static String version(Path program, Path folder) {
        Answer answer = Answer.of(List.of(program.toString(), "--version"), System.getenv(), folder);
        return answer.status() == 0 ? answer.output() : "";
    }

    /** Runs npm in a folder below this user's. */
    Answer npm(Path in, String... arguments) {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        return Answer.of(command, environment(), in);
    }

    /** A package with one file. */
    Path makePackage(String folderName, String json, String code) throws IOException {
        Path made = Files.createDirectories(folder.resolve(folderName));
        Files.writeString(made.resolve("package.json"), json);
        Files.writeString(made.resolve("index.js"), code);
        return made;
    }

    /** Where npm wanted to go, beside this machine. */
    List<String> leftFor() {
        return away.asked();
    }

    @Override
    public void close() {
        away.close();
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new TreeMap<>(ClientEnvironment.leadingTo(away));
        environment
                .keySet()
                .removeIf(name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("npm_config_"));
        environment.put("HOME", folder.toString());
        environment.put("npm_config_userconfig", folder.resolve("npmrc").toString());
        environment.put("npm_config_globalconfig", folder.resolve("none").toString());
        environment.put("npm_config_cache", folder.resolve("cache").toString());
        environment.put("npm_config_update_notifier", "false");
        environment.put("npm_config_fetch_retries", "0");
        return environment;
    }
}
