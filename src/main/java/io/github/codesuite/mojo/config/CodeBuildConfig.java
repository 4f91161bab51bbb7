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
 *
 * <table>
 * <caption>Leaves of {@code <codeBuild>}</caption>
 * <tr><th>Leaf</th><th>Meaning</th><th>Default</th></tr>
 * <tr><td>{@code project}</td><td>the CodeBuild project</td><td>locally the artifactId; on AWS it must be set</td></tr>
 * <tr><td>{@code source}</td><td>{@code workspace}: the module's folder is zipped and uploaded; {@code commit}: the commit that is checked out, of the repository that the project names; {@code project}: what the project says</td><td>{@code workspace}</td></tr>
 * <tr><td>{@code bucket}</td><td>the bucket that a workspace is uploaded to</td><td>locally a bucket of its own; on AWS it must be set for {@code workspace}</td></tr>
 * <tr><td>{@code prefix}</td><td>the key's beginning in that bucket</td><td>{@code codesuite/<artifactId>/source}</td></tr>
 * <tr><td>{@code includes}</td><td>patterns of the files of a workspace, relative to the module's folder</td><td>all</td></tr>
 * <tr><td>{@code excludes}</td><td>patterns of files to be left out, on top of {@code .git/} and every module's {@code target/}</td><td></td></tr>
 * <tr><td>{@code buildspec}</td><td>a file of the source, or the buildspec itself: a text of several lines</td><td>{@code buildspec.yml} of the source, as the project says</td></tr>
 * <tr><td>{@code environmentVariables}</td><td>plain text variables on top of the project's: elements whose names are the variables</td><td></td></tr>
 * <tr><td>{@code image}</td><td>overrides the project's image; without effect on the local cloud</td><td>the project's</td></tr>
 * <tr><td>{@code computeType}</td><td>overrides the project's compute type; without effect on the local cloud</td><td>the project's</td></tr>
 * <tr><td>{@code environmentType}</td><td>overrides the project's environment type; without effect on the local cloud</td><td>the project's</td></tr>
 * <tr><td>{@code artifactsDirectory}</td><td>the folder into which the build's artifacts are unpacked, relative to the module's folder</td><td>they are not downloaded</td></tr>
 * <tr><td>{@code batch}</td><td>not honoured by this version: only false</td><td>false</td></tr>
 * </table>
 */
public final class CodeBuildConfig {

    /** Where the source comes from. */
    private enum SourceKind {
        WORKSPACE,
        COMMIT,
        PROJECT
    }

    static final String ELEMENT = "codeBuild";
    static final Parameter<String> PROJECT = Parameter.leaf(ELEMENT, "project", Grammar.text());
    static final Parameter<SourceKind> SOURCE = Parameter.leaf(
            ELEMENT,
            "source",
            Grammar.choice(Map.of(
                    "workspace", SourceKind.WORKSPACE, "commit", SourceKind.COMMIT, "project", SourceKind.PROJECT)));
    static final Parameter<String> BUCKET = Parameter.leaf(ELEMENT, "bucket", Grammar.text());
    static final Parameter<String> PREFIX = Parameter.leaf(ELEMENT, "prefix", Grammar.text());
    static final Parameter<String> INCLUDES = Parameter.list(ELEMENT, "includes");
    static final Parameter<String> EXCLUDES = Parameter.list(ELEMENT, "excludes");
    /** Also read by the rule which module acts. */
    public static final Parameter<String> BUILDSPEC = Parameter.leaf(ELEMENT, "buildspec", Grammar.text());

    static final Parameter<String> ENVIRONMENT_VARIABLES = Parameter.named(ELEMENT, "environmentVariables");
    static final Parameter<String> IMAGE = Parameter.leaf(ELEMENT, "image", Grammar.text());
    static final Parameter<String> COMPUTE_TYPE = Parameter.leaf(ELEMENT, "computeType", Grammar.text());
    static final Parameter<String> ENVIRONMENT_TYPE = Parameter.leaf(ELEMENT, "environmentType", Grammar.text());
    static final Parameter<String> ARTIFACTS_DIRECTORY = Parameter.leaf(ELEMENT, "artifactsDirectory", Grammar.text());
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
