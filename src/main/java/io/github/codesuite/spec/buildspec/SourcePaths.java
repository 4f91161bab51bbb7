package io.github.codesuite.spec.buildspec;

import io.github.codesuite.problem.Problems;
import io.github.codesuite.spec.yaml.Fields;
import io.github.codesuite.spec.yaml.LocalLimits;
import io.github.codesuite.spec.yaml.YamlText;
import io.github.codesuite.value.RelativePath;
import java.util.List;
import java.util.Optional;

/** The paths of reports and artifacts; on the local cloud none of them leaves the source folder. */
final class SourcePaths {

    private final Fields fields;
    private final Problems problems;
    private final LocalLimits limits;

    SourcePaths(Fields fields, Problems problems, LocalLimits limits) {
        this.fields = fields;
        this.problems = problems;
        this.limits = limits;
    }

    List<String> required(String key) {
        if (fields.node(key).isEmpty()) {
            problems.error(
                    fields.locationOf(key),
                    fields.path(key) + " is missing or empty",
                    "list the files after '- ', as in - '**/*'");
        }
        return optional(key);
    }

    List<String> optional(String key) {
        List<YamlText> paths = fields.texts(key);
        paths.forEach(path -> refuseToLeave(key, path));
        return paths.stream().map(YamlText::text).toList();
    }

    Optional<String> baseDirectory() {
        Optional<YamlText> directory = fields.text("base-directory");
        directory.ifPresent(path -> refuseToLeave("base-directory", path));
        return directory.map(YamlText::text);
    }

    private void refuseToLeave(String key, YamlText path) {
        if (RelativePath.leavesItsRoot(path.text())) {
            limits.refuse(
                    path.location(),
                    fields.path(key) + " '" + path.text() + "'",
                    "the local cloud takes nothing from outside the source folder");
        }
    }
}
