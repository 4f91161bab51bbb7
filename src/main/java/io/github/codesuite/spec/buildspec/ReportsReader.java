package io.github.codesuite.spec.buildspec;

import io.github.codesuite.problem.NearestMatch;
import io.github.codesuite.problem.Problems;
import io.github.codesuite.spec.buildspec.Buildspec.Report;
import io.github.codesuite.spec.yaml.Fields;
import io.github.codesuite.spec.yaml.LocalLimits;
import io.github.codesuite.spec.yaml.YamlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads {@code reports}: at most five groups, each with files of one format. */
final class ReportsReader {

    private static final String DEFAULT_FORMAT = "JUNITXML";
    private static final List<String> FORMATS = List.of(
            DEFAULT_FORMAT,
            "CUCUMBERJSON",
            "NUNITXML",
            "NUNIT3XML",
            "TESTNGXML",
            "VISUALSTUDIOTRX",
            "CLOVERXML",
            "COBERTURAXML",
            "JACOCOXML",
            "SIMPLECOV");
    private static final List<String> KEYS = List.of("files", "base-directory", "discard-paths", "file-format");
    private static final int MAX_GROUPS = 5;

    private final Problems problems;
    private final LocalLimits limits;

    ReportsReader(Problems problems, LocalLimits limits) {
        this.problems = problems;
        this.limits = limits;
    }

    List<Report> read(Fields root) {
        List<Report> reports = new ArrayList<>();
        root.fields("reports").ifPresent(groups -> groups(groups, reports));
        return reports;
    }

    private void groups(Fields groups, List<Report> reports) {
        if (groups.entries().size() > MAX_GROUPS) {
            problems.error(
                    groups.entries().get(MAX_GROUPS).key().location(),
                    "reports has " + groups.entries().size() + " groups",
                    "a build reports to at most " + MAX_GROUPS + " groups");
        }
        groups.entries()
                .forEach(entry -> Fields.of(
                                entry.value(), groups.path(entry.key().text()), problems)
                        .map(fields -> report(entry.key().text(), fields))
                        .ifPresent(reports::add));
    }

    private Report report(String name, Fields fields) {
        fields.warnOfOthersThan(KEYS);
        SourcePaths paths = new SourcePaths(fields, problems, limits);
        return new Report(
                name, paths.required("files"), paths.baseDirectory(), fields.flag("discard-paths"), format(fields));
    }

    private String format(Fields fields) {
        Optional<YamlText> written = fields.text("file-format");
        String format =
                written.map(text -> text.text().toUpperCase(Locale.ROOT)).orElse(DEFAULT_FORMAT);
        if (!FORMATS.contains(format)) {
            problems.error(
                    fields.node("file-format").orElseThrow().location(),
                    fields.path("file-format") + " is '" + format + "'" + NearestMatch.hint(format, FORMATS),
                    "allowed are " + String.join(", ", FORMATS));
        } else if (!format.equals(DEFAULT_FORMAT)) {
            limits.refuse(fields.locationOf("file-format"), "report format " + format);
        }
        return format;
    }
}
