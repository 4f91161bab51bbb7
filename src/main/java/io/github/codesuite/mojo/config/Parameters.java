package io.github.codesuite.mojo.config;

import io.github.codesuite.stage.login.Tool;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All parameters of the plugin, for checks that need every name. */
public final class Parameters {

    /** The goals that have a {@code skip} of their own. */
    public static final List<String> STAGES = List.of("build", "bundle", "publish", "deploy");

    /** Elements of later versions. */
    public static final List<String> LATER_ELEMENTS = List.of("codeCommit", "codeGuru", "beanstalk", "codePipeline");

    /** Whether {@code reset} deletes everything in the local cloud's home. */
    public static final Parameter<Boolean> RESET_ALL =
            new Parameter<>("", "resetAll", Parameter.PREFIX + "reset.all", Parameter.Kind.ONE, Grammar.truth());

    /** The port that {@code serve} serves on. */
    public static final Parameter<Integer> SERVE_PORT = new Parameter<>(
            "", "servePort", Parameter.PREFIX + "serve.port", Parameter.Kind.ONE, Grammar.count(1, 65_535));

    /** How long a keeper stays that holds nothing. */
    public static final Parameter<Duration> SERVE_IDLE_TIMEOUT = new Parameter<>(
            "", "serveIdleTimeout", Parameter.PREFIX + "serve.idleTimeout", Parameter.Kind.ONE, Grammar.duration());

    /** The build or deployment that {@code status}, {@code resume} and {@code stop} act on. */
    public static final Parameter<String> ID = Parameter.common("id", Grammar.text());

    /** Whether {@code prune} deletes anything. */
    public static final Parameter<Boolean> PRUNE_DELETE =
            new Parameter<>("", "pruneDelete", Parameter.PREFIX + "prune.delete", Parameter.Kind.ONE, Grammar.truth());

    /** From which age on {@code prune} deletes. */
    public static final Parameter<Duration> PRUNE_OLDER_THAN = new Parameter<>(
            "", "pruneOlderThan", Parameter.PREFIX + "prune.olderThan", Parameter.Kind.ONE, Grammar.duration());

    /** How many versions {@code prune} keeps. */
    public static final Parameter<Integer> PRUNE_KEEP = new Parameter<>(
            "", "pruneKeep", Parameter.PREFIX + "prune.keep", Parameter.Kind.ONE, Grammar.count(0, 1_000_000));

    /** Which versions {@code prune} may delete. */
    public static final Parameter<String> PRUNE_STATUSES = new Parameter<>(
            "", "pruneStatuses", Parameter.PREFIX + "prune.statuses", Parameter.Kind.LIST, Grammar.text());

    /** Which packages {@code prune} looks at. */
    public static final Parameter<String> PRUNE_PACKAGES = new Parameter<>(
            "", "prunePackages", Parameter.PREFIX + "prune.packages", Parameter.Kind.LIST, Grammar.text());

    /** Whom {@code login} sets up. */
    public static final Parameter<List<Tool>> LOGIN_TOOL = new Parameter<>(
            "",
            "loginTool",
            Parameter.PREFIX + "login.tool",
            Parameter.Kind.ONE,
            new Grammar<>(Tool::parse, "some of " + Tool.words() + ", with commas between", List.of()));

    /** Whether {@code login} writes the files of tools. */
    public static final Parameter<Boolean> LOGIN_WRITE =
            new Parameter<>("", "loginWrite", Parameter.PREFIX + "login.write", Parameter.Kind.ONE, Grammar.truth());

    /** The scope of npm that {@code login} sets up. */
    public static final Parameter<String> LOGIN_SCOPE = new Parameter<>(
            "",
            "loginScope",
            Parameter.PREFIX + "login.scope",
            Parameter.Kind.ONE,
            Grammar.pattern("@[a-z0-9~-][a-z0-9._~-]*", "a scope such as @acme"));

    /** The leaves of each element. */
    public static final Map<String, List<Parameter<?>>> ELEMENTS = elements();

    /** The leaves of elements of which there may be several, by the path of the element that holds them. */
    public static final Map<String, List<Parameter<?>>> ITEMS = Map.of(PackageConfig.ELEMENT, PackageConfig.ALL);

    /** All parameters of the goals themselves. */
    public static final List<Parameter<?>> COMMON = Stream.concat(
                    CommonParameters.ALL.stream(),
                    Stream.of(
                            RESET_ALL,
                            SERVE_PORT,
                            SERVE_IDLE_TIMEOUT,
                            ID,
                            PRUNE_DELETE,
                            PRUNE_OLDER_THAN,
                            PRUNE_KEEP,
                            PRUNE_STATUSES,
                            PRUNE_PACKAGES,
                            LOGIN_TOOL,
                            LOGIN_WRITE,
                            LOGIN_SCOPE))
            .toList();

    private Parameters() {}

    /** A goal's own skip, a property only. */
    public static Parameter<Boolean> skip(String goal) {
        return new Parameter<>("", "skip", Parameter.PREFIX + goal + ".skip", Parameter.Kind.ONE, Grammar.truth());
    }

    /** All parameters, the skips included. */
    public static List<Parameter<?>> all() {
        Stream<Parameter<?>> leaves = ELEMENTS.values().stream().flatMap(List::stream);
        Stream<Parameter<?>> skips = STAGES.stream().map(Parameters::skip);
        return Stream.concat(COMMON.stream(), Stream.concat(leaves, skips)).toList();
    }

    /** The parameter of a goal, or the leaf of an element. */
    public static Optional<Parameter<?>> named(String element, String name) {
        List<Parameter<?>> leaves = ITEMS.getOrDefault(element, ELEMENTS.getOrDefault(element, List.of()));
        List<Parameter<?>> siblings = element.isEmpty() ? COMMON : leaves;
        return siblings.stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst();
    }

    private static Map<String, List<Parameter<?>>> elements() {
        Map<String, List<Parameter<?>>> elements = new LinkedHashMap<>();
        elements.put(CodeArtifactConfig.ELEMENT, CodeArtifactConfig.ALL);
        elements.put(CodeBuildConfig.ELEMENT, CodeBuildConfig.ALL);
        elements.put(CodeDeployConfig.ELEMENT, CodeDeployConfig.ALL);
        elements.put(LocalConfig.ELEMENT, LocalConfig.ALL);
        return elements;
    }
}
