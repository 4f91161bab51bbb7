package io.github.codesuite.spec.buildspec;

import io.github.codesuite.problem.NearestMatch;
import io.github.codesuite.problem.Problems;
import io.github.codesuite.spec.buildspec.Buildspec.Phase;
import io.github.codesuite.spec.buildspec.Buildspec.PhaseName;
import io.github.codesuite.spec.yaml.Fields;
import io.github.codesuite.spec.yaml.LocalLimits;
import io.github.codesuite.spec.yaml.YamlMap;
import io.github.codesuite.spec.yaml.YamlText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads {@code phases}; AWS rejects an unknown phase ("Invalid buildspec phase name") and ignores unknown keys in one. */
final class PhasesReader {

    static final List<String> NAMES =
            Arrays.stream(PhaseName.values()).map(PhaseName::key).toList();

    private static final List<String> KEYS = List.of("run-as", "on-failure", "commands", "finally", "steps");
    private static final List<String> INSTALL_KEYS =
            List.of("run-as", "on-failure", "runtime-versions", "commands", "finally", "steps");
    private static final List<String> SECTIONS = List.of("env", "reports", "artifacts", "cache", "batch", "proxy");

    private final Problems problems;
    private final LocalLimits limits;
    private final CommandsReader commands;

    PhasesReader(Problems problems, LocalLimits limits) {
        this.problems = problems;
        this.limits = limits;
        this.commands = new CommandsReader(problems);
    }

    /** The user that commands run as; the local cloud has none but the current one. */
    static Optional<String> runAs(Fields fields, LocalLimits limits) {
        Optional<YamlText> user = fields.text("run-as");
        user.ifPresent(text -> limits.refuse(
                fields.locationOf("run-as"),
                fields.path("run-as") + " '" + text.text() + "'",
                "the local cloud runs commands as the current user"));
        return user.map(YamlText::text);
    }

    List<Phase> read(Fields root) {
        if (root.node("phases").isEmpty() && root.node("batch").isEmpty()) {
            problems.error(root.locationOf("phases"), "'phases' is missing or empty", "add " + oneOfThePhases());
        }
        List<Phase> phases = new ArrayList<>();
        root.fields("phases")
                .ifPresent(section ->
                        section.entries().forEach(entry -> phase(section, entry).ifPresent(phases::add)));
        phases.sort(Comparator.comparing(Phase::name));
        return phases;
    }

    private Optional<Phase> phase(Fields section, YamlMap.Entry entry) {
        Optional<PhaseName> name = name(entry.key());
        String path = section.path(entry.key().text());
        if (name.isPresent() && entry.value().isNothing()) {
            problems.error(entry.key().location(), path + " is empty", "give it 'commands', or remove it");
            return Optional.empty();
        }
        return name.flatMap(
                known -> Fields.of(entry.value(), path, problems).map(fields -> phase(known, entry, fields)));
    }

    private Optional<PhaseName> name(YamlText key) {
        String lower = key.text().toLowerCase(Locale.ROOT);
        if (!NAMES.contains(lower)) {
            String remedy = SECTIONS.contains(lower)
                    ? "'" + lower + "' belongs at the top level: write it at the beginning of the line"
                    : "allowed are " + String.join(", ", NAMES);
            problems.error(
                    key.location(), "unknown phase '" + key.text() + "'" + NearestMatch.hint(lower, NAMES), remedy);
            return Optional.empty();
        }
        if (!lower.equals(key.text())) {
            problems.warning(key.location(), "phase '" + key.text() + "'", "AWS documents it as '" + lower + "'");
        }
        return Arrays.stream(PhaseName.values())
                .filter(name -> name.key().equals(lower))
                .findFirst();
    }

    private Phase phase(PhaseName name, YamlMap.Entry entry, Fields fields) {
        fields.warnOfOthersThan(name == PhaseName.INSTALL ? INSTALL_KEYS : KEYS);
        boolean hasSteps = fields.node("steps").isPresent();
        if (hasSteps) {
            limits.refuse(fields.locationOf("steps"), fields.path("steps"));
        }
        if (name != PhaseName.INSTALL && !hasSteps && fields.node("commands").isEmpty()) {
            problems.error(
                    entry.key().location(),
                    fields.path("commands") + " is missing or empty",
                    "list at least one command after '- '");
        }
        return new Phase(
                name,
                entry.key().location(),
                runAs(fields, limits),
                new OnFailureReader(problems, limits).read(fields),
                name == PhaseName.INSTALL ? runtimeVersions(fields) : Map.of(),
                commands.read(fields, "commands"),
                commands.read(fields, "finally"));
    }

    private Map<String, String> runtimeVersions(Fields install) {
        Map<String, String> versions = new LinkedHashMap<>();
        install.fields("runtime-versions")
                .ifPresent(runtimes -> runtimes.entries()
                        .forEach(entry -> runtimes.text(entry.key().text())
                                .ifPresent(version -> versions.put(entry.key().text(), version.text()))));
        return versions;
    }

    private static String oneOfThePhases() {
        return "at least one of " + String.join(", ", NAMES) + " with 'commands'";
    }
}
