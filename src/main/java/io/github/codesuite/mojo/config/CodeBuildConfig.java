package io.github.codesuite.mojo.config;

import io.github.codesuite.bundle.IgnoreRules;
import io.github.codesuite.follow.OnInterrupt;
import io.github.codesuite.stage.build.BuildRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What CodeBuild builds, and from which source.
 */
public final class CodeBuildConfig {

    /** Where the source comes from. */
    private enum SourceKind {
        WORKSPACE,
        COMMIT,
        PROJECT
    }

    static final String ELEMENT = "codeBuild";
    /** Also read by the goals that look for builds. */
    public static final Parameter<String> PROJECT = Parameter.leaf(ELEMENT, "project", Grammar.text());

    static final Parameter<SourceKind> SOURCE = Parameter.leaf(
            ELEMENT,
            "source",
            Grammar.choice(Map.of(
                    "workspace", SourceKind.WORKSPACE, "commit", SourceKind.COMMIT, "project", SourceKind.PROJECT)));
    static final Parameter<String> BUCKET = Parameter.leaf(ELEMENT, "bucket", Grammar.text());
    static final Parameter<String> PREFIX = Parameter.leaf(ELEMENT, "prefix", Grammar.text());
    static final Parameter<String> INCLUDES = Parameter.list(ELEMENT, "includes");
    static final Parameter<String> EXCLUDES = Parameter.list(ELEMENT, "excludes");
    /** The buildspec where none is configured. */
    public static final String BUILDSPEC_FILE = "buildspec.yml";

    /** Also read by the rule which module acts. */
    public static final Parameter<String> BUILDSPEC = Parameter.leaf(ELEMENT, "buildspec", Grammar.text());

    static final Parameter<String> ENVIRONMENT_VARIABLES = Parameter.named(ELEMENT, "environmentVariables");
    static final Parameter<String> IMAGE = Parameter.leaf(ELEMENT, "image", Grammar.text());
    static final Parameter<String> COMPUTE_TYPE = Parameter.leaf(ELEMENT, "computeType", Grammar.text());
    static final Parameter<String> ENVIRONMENT_TYPE = Parameter.leaf(ELEMENT, "environmentType", Grammar.text());
    /** Also read by {@code resume}. */
    public static final Parameter<String> ARTIFACTS_DIRECTORY =
            Parameter.leaf(ELEMENT, "artifactsDirectory", Grammar.text());

    static final Parameter<String> BATCH = Parameter.later(ELEMENT, "batch", "false");

    /** All leaves. */
    static final List<Parameter<?>> ALL = List.of(
            PROJECT,
            SOURCE,
            BUCKET,
            PREFIX,
            INCLUDES,
            EXCLUDES,
            BUILDSPEC,
            ENVIRONMENT_VARIABLES,
            IMAGE,
            COMPUTE_TYPE,
            ENVIRONMENT_TYPE,
            ARTIFACTS_DIRECTORY,
            BATCH);

    private static final Duration TIMEOUT = Duration.ofHours(2);

    private @Nullable String project;
    private @Nullable String source;
    private @Nullable String bucket;
    private @Nullable String prefix;
    private @Nullable List<@Nullable String> includes;
    private @Nullable List<@Nullable String> excludes;
    private @Nullable String buildspec;
    private @Nullable Map<String, @Nullable String> environmentVariables;
    private @Nullable String image;
    private @Nullable String computeType;
    private @Nullable String environmentType;
    private @Nullable String artifactsDirectory;
    private @Nullable String batch;

    /** The buildspec as it is configured: a file or its own text. */
    public Optional<String> buildspec(Settings settings) {
        return settings.get(BUILDSPEC, buildspec);
    }

    /** The buildspec of settings that were asked for it already. */
    public static String buildspecName(Settings settings) {
        return settings.effective().getOrDefault(BUILDSPEC.property(), BUILDSPEC_FILE);
    }

    /** Translates the element; usable only if the settings have no errors afterwards. */
    public BuildRequest toRequest(Settings settings, ModuleFacts facts, Defaults defaults) {
        settings.get(BATCH, batch);
        return new BuildRequest(
                facts.project().artifactId(),
                settings.required(PROJECT, project, defaults.project(), "to know what CodeBuild builds"),
                source(settings, facts, defaults),
                buildspec(settings).map(CodeBuildConfig::toBuildspec),
                settings.named(ENVIRONMENT_VARIABLES, environmentVariables),
                settings.get(IMAGE, image),
                settings.get(COMPUTE_TYPE, computeType),
                settings.get(ENVIRONMENT_TYPE, environmentType),
                settings.get(ARTIFACTS_DIRECTORY, artifactsDirectory)
                        .map(facts.project().basedir()::resolve),
                FollowingChoice.read(settings, facts.common(), defaults.local(), TIMEOUT, OnInterrupt.STOP));
    }

    /** Whether a configured buildspec is the text itself instead of a file's name. */
    public static boolean isInline(String buildspec) {
        return buildspec.contains("\n") || buildspec.startsWith("version:") || buildspec.startsWith("{");
    }

    private BuildRequest.Source source(Settings settings, ModuleFacts facts, Defaults defaults) {
        Supplier<BuildRequest.Source> source = switch (settings.get(SOURCE, this.source, SourceKind.WORKSPACE)) {
            case WORKSPACE -> () -> workspace(settings, facts, defaults);
            case COMMIT -> () -> commit(settings, facts);
            case PROJECT -> BuildRequest.Source.Project::new;
        };
        return source.get();
    }

    private BuildRequest.Source workspace(Settings settings, ModuleFacts facts, Defaults defaults) {
        return new BuildRequest.Source.Workspace(
                facts.project().basedir(),
                new IgnoreRules(settings.list(INCLUDES, includes), settings.list(EXCLUDES, excludes)),
                settings.required(BUCKET, bucket, defaults.bucket(), "to upload the workspace to"),
                settings.get(PREFIX, prefix, "codesuite/" + facts.project().artifactId() + "/source"));
    }

    private BuildRequest.Source commit(Settings settings, ModuleFacts facts) {
        if (facts.commit().isEmpty()) {
            settings.refuse(
                    SOURCE,
                    source,
                    "<codeBuild><source> is 'commit', but no git repository with a commit is here",
                    "use workspace or project, or run Maven in a git working tree");
        }
        return new BuildRequest.Source.Commit(facts.commit().orElse(""));
    }

    private static BuildRequest.Buildspec toBuildspec(String text) {
        return isInline(text)
                ? new BuildRequest.Buildspec.Inline(unindented(text))
                : new BuildRequest.Buildspec.InSource(text);
    }

    /** Maven trims an element's text, and so takes the indentation from its first line only. */
    private static String unindented(String text) {
        int indentation = text.lines()
                .skip(1)
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
        String margin = "\n" + " ".repeat(indentation);
        return indentation == 0 ? text : text.replace("\r\n", "\n").replace(margin, "\n");
    }
}
