package io.github.codesuite.spec.appspec;

import io.github.codesuite.problem.Problems;
import io.github.codesuite.spec.appspec.Appspec.Script;
import io.github.codesuite.spec.yaml.Fields;
import io.github.codesuite.spec.yaml.LocalLimits;
import io.github.codesuite.spec.yaml.YamlNode;
import io.github.codesuite.spec.yaml.YamlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the scripts of one lifecycle event. */
final class ScriptsReader {

    private static final List<String> KEYS = List.of("location", "timeout", "runas", "sudo");

    private final Problems problems;
    private final LocalLimits limits;

    ScriptsReader(Problems problems, LocalLimits limits) {
        this.problems = problems;
        this.limits = limits;
    }

    List<Script> read(Fields hooks, String event) {
        List<Script> scripts = new ArrayList<>();
        Timeouts timeouts = new Timeouts(problems);
        List<YamlNode> items = hooks.items(event);
        for (int index = 0; index < items.size(); index++) {
            Fields.of(items.get(index), hooks.path(event) + "[" + index + "]", problems)
                    .flatMap(fields -> script(fields, timeouts))
                    .ifPresent(scripts::add);
        }
        timeouts.checkSum(hooks, event);
        return scripts;
    }

    private Optional<Script> script(Fields fields, Timeouts timeouts) {
        fields.warnOfOthersThan(KEYS);
        int timeout = timeouts.read(fields);
        Optional<String> runAs = fields.text("runas").map(text -> text.text().strip());
        boolean sudo = sudo(fields);
        return location(fields).map(path -> new Script(path, timeout, runAs, sudo, fields.location()));
    }

    private Optional<String> location(Fields fields) {
        Optional<String> path = fields.text("location").map(YamlText::text).map(String::strip);
        boolean isAnotherType = fields.node("location").isPresent() && path.isEmpty();
        if (!isAnotherType && path.filter(text -> !text.isEmpty()).isEmpty()) {
            problems.error(
                    fields.locationOf("location"),
                    fields.path("location") + " is missing",
                    "name a script of the revision, as in 'location: scripts/start.sh'");
        }
        return path;
    }

    private boolean sudo(Fields fields) {
        boolean sudo = fields.flag("sudo");
        if (sudo) {
            limits.refuse(
                    fields.locationOf("sudo"), fields.path("sudo"), "the local cloud runs scripts as the current user");
        }
        return sudo;
    }
}
