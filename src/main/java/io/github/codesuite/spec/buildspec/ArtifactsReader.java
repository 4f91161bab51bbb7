package io.github.codesuite.spec.buildspec;

import io.github.codesuite.problem.Problems;
import io.github.codesuite.spec.buildspec.Buildspec.Artifacts;
import io.github.codesuite.spec.buildspec.Buildspec.Version;
import io.github.codesuite.spec.yaml.Fields;
import io.github.codesuite.spec.yaml.LocalLimits;
import io.github.codesuite.spec.yaml.YamlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code artifacts}; its files are required even where only secondary artifacts are uploaded. */
final class ArtifactsReader {

    private static final List<String> KEYS = List.of(
            "files", "name", "discard-paths", "base-directory", "exclude-paths", "enable-symlinks", "s3-prefix");
    private static final String SECONDARY = "secondary-artifacts";

    private final Problems problems;
    private final LocalLimits limits;

    ArtifactsReader(Problems problems, LocalLimits limits) {
        this.problems = problems;
        this.limits = limits;
    }

    Optional<Artifacts> read(Fields root, Version version) {
        Optional<Fields> fields = root.fields("artifacts");
        fields.ifPresent(primary -> {
            List<String> known = new ArrayList<>(KEYS);
            known.add(SECONDARY);
            if (version == Version.V0_1) {
                known.add("type");
            }
            primary.warnOfOthersThan(known);
            primary.fields(SECONDARY).ifPresent(secondary -> secondary(primary, secondary));
        });
        return fields.map(this::artifacts);
    }

    private void secondary(Fields primary, Fields secondary) {
        limits.refuse(primary.locationOf(SECONDARY), primary.path(SECONDARY));
        secondary
                .entries()
                .forEach(entry -> Fields.of(
                                entry.value(), secondary.path(entry.key().text()), problems)
                        .ifPresent(fields -> {
                            fields.warnOfOthersThan(KEYS);
                            artifacts(fields);
                        }));
    }

    private Artifacts artifacts(Fields fields) {
        SourcePaths paths = new SourcePaths(fields, problems, limits);
        return new Artifacts(
                paths.required("files"),
                fields.text("name").map(YamlText::text),
                fields.flag("discard-paths"),
                paths.baseDirectory(),
                paths.optional("exclude-paths"),
                fields.flag("enable-symlinks"),
                fields.text("s3-prefix").map(YamlText::text));
    }
}
