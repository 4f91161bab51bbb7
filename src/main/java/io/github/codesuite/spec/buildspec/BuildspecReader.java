package io.github.codesuite.spec.buildspec;

import io.github.codesuite.problem.Location;
import io.github.codesuite.problem.NearestMatch;
import io.github.codesuite.problem.Problem;
import io.github.codesuite.problem.Problems;
import io.github.codesuite.spec.buildspec.Buildspec.Version;
import io.github.codesuite.spec.yaml.Fields;
import io.github.codesuite.spec.yaml.LocalLimits;
import io.github.codesuite.spec.yaml.Yaml;
import io.github.codesuite.spec.yaml.YamlMap;
import io.github.codesuite.spec.yaml.YamlNode;
import io.github.codesuite.spec.yaml.YamlText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads a buildspec and reports everything that is wrong with it, with line and column. The rules are those of the
 * build specification reference in the CodeBuild User Guide.
 */
public final class BuildspecReader {

    private static final List<String> KEYS =
            List.of("version", "run-as", "env", "proxy", "batch", "phases", "reports", "artifacts", "cache");

    private final String source;
    private final Problems problems;
    private final LocalLimits limits = new LocalLimits("build", "has no effect");

    private BuildspecReader(String source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    /**
     * Reads a buildspec.
     *
     * @param source the file's name for messages
     * @param problems takes what AWS rejects (errors), and what AWS ignores (warnings with the nearest match); what only
     *     the local cloud cannot do is in {@link Buildspec#unsupportedLocally()}
     * @return empty where there was an error
     */
    public static Optional<Buildspec> read(String text, String source, Problems problems) {
        Problems found = new Problems();
        Optional<Buildspec> buildspec = Yaml.read(text, source, found)
                .flatMap(root -> new BuildspecReader(source, found).root(root))
                .filter(read -> !found.hasErrors());
        problems.addAll(inOrder(found));
        return buildspec;
    }

    private Optional<Buildspec> root(YamlNode root) {
        if (root.isNothing()) {
            problems.error(
                    Location.of(source, 1, 1), "the buildspec is empty", "it needs at least 'version' and 'phases'");
            return Optional.empty();
        }
        return Fields.ofRoot(root, "the buildspec", problems).map(this::buildspec);
    }

    private Buildspec buildspec(Fields fields) {
        Version version = version(fields);
        warnOfUnknownKeys(fields, version);
        other(fields);
        return new Buildspec(
                version,
                new EnvReader(problems, limits).read(fields, version),
                PhasesReader.runAs(fields, limits),
                new PhasesReader(problems, limits).read(fields),
                new ReportsReader(problems, limits).read(fields),
                new ArtifactsReader(problems, limits).read(fields, version),
                inOrder(limits.refused()),
                inOrder(limits.ignored()));
    }

    private Version version(Fields fields) {
        Optional<YamlText> written = fields.text("version");
        String text = written.map(YamlText::text).orElse("");
        if (fields.node("version").isEmpty()) {
            problems.error(fields.location(), "'version' is missing", "begin the buildspec with 'version: 0.2'");
        } else if (written.isPresent() && !text.equals("0.1") && !text.equals("0.2")) {
            problems.error(written.get().location(), "version is '" + text + "'", "use 0.2 or 0.1");
        }
        return text.equals("0.1") ? Version.V0_1 : Version.V0_2;
    }

    private void warnOfUnknownKeys(Fields fields, Version version) {
        List<String> known = new ArrayList<>(KEYS);
        if (version == Version.V0_1) {
            known.add(EnvReader.OLD_KEY);
        }
        for (YamlMap.Entry entry : fields.entries()) {
            String key = entry.key().text();
            if (known.contains(key)) {
                continue;
            }
            problems.warning(
                    entry.key().location(),
                    "unknown key '" + key + "'" + NearestMatch.hint(key, known),
                    remedyForUnknown(key, known));
        }
    }

    private static String remedyForUnknown(String key, List<String> known) {
        if (PhasesReader.NAMES.contains(key)) {
            return "AWS ignores it here; it belongs under 'phases', indented by two spaces";
        }
        if (key.equals(EnvReader.OLD_KEY)) {
            return "AWS ignores it, it is of version 0.1; write 'env' with 'variables'";
        }
        return "AWS ignores it; known here are " + String.join(", ", known);
    }

    private void other(Fields fields) {
        if (fields.node("batch").isPresent()) {
            fields.fields("batch")
                    .ifPresent(batch -> batch.warnOfOthersThan(
                            List.of("fast-fail", "build-list", "build-graph", "build-matrix", "build-fanout")));
            limits.refuse(fields.locationOf("batch"), "batch");
        }
        if (fields.node("cache").isPresent()) {
            fields.fields("cache")
                    .ifPresent(cache -> cache.warnOfOthersThan(List.of("paths", "key", "fallback-keys", "action")));
            limits.refuse(fields.locationOf("cache"), "cache");
        }
        fields.fields("proxy").ifPresent(this::proxy);
    }

    private void proxy(Fields proxy) {
        proxy.warnOfOthersThan(List.of("upload-artifacts", "logs"));
        for (String key : List.of("upload-artifacts", "logs")) {
            if (proxy.flag(key)) {
                limits.ignore(proxy.locationOf(key), proxy.path(key), "logs and artifacts do not leave this machine");
            }
        }
    }

    private static List<Problem> inOrder(Problems problems) {
        return problems.all().stream()
                .sorted(Comparator.comparing(Problem::location, Location.IN_FILE_ORDER))
                .toList();
    }
}
