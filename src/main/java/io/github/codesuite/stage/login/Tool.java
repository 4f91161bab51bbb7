package io.github.codesuite.stage.login;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A client that can be set up. */
public enum Tool {
    NPM("npm"),
    PIP("pypi"),
    TWINE("pypi"),
    GRADLE("maven"),
    SBT("maven"),
    /** Maven without this plugin, and an IDE, which reads the same {@code settings.xml}. */
    MAVEN("maven");

    private final String format;

    Tool(String format) {
        this.format = format;
    }

    /** Names between commas; empty where one of them is no tool. */
    public static Optional<List<Tool>> parse(String names) {
        List<Tool> tools = new ArrayList<>();
        for (String name : names.split(",", -1)) {
            Optional<Tool> found = Arrays.stream(values())
                    .filter(tool -> tool.word().equals(name.trim()))
                    .findFirst();
            if (found.isEmpty()) {
                return Optional.empty();
            }
            tools.add(found.get());
        }
        return Optional.of(tools);
    }

    /** All names, with commas between. */
    public static String words() {
        return Arrays.stream(values()).map(Tool::word).collect(Collectors.joining(", "));
    }

    /** Its name on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format of the packages that it reads, as CodeArtifact calls it. */
    String format() {
        return format;
    }

    ToolSetup setup() {
        return switch (this) {
            case NPM -> new NpmSetup();
            case PIP -> new PipSetup();
            case TWINE -> new TwineSetup();
            case GRADLE -> new GradleSetup();
            case SBT -> new SbtSetup();
            case MAVEN -> new MavenSetup();
        };
    }
}
