package io.github.codesuite.spec.appspec;

import io.github.codesuite.problem.NearestMatch;
import io.github.codesuite.problem.Problems;
import io.github.codesuite.spec.appspec.Appspec.Script;
import io.github.codesuite.spec.yaml.Fields;
import io.github.codesuite.spec.yaml.LocalLimits;
import io.github.codesuite.spec.yaml.YamlMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code hooks}; which events have scripts is fixed by CodeDeploy, and unknown ones fail there in Install. */
final class HooksReader {

    private static final List<String> RESERVED =
            List.of("Start", "DownloadBundle", "Install", "BlockTraffic", "AllowTraffic", "End");
    private static final List<String> WITH_LOAD_BALANCER =
            List.of("BeforeBlockTraffic", "AfterBlockTraffic", "BeforeAllowTraffic", "AfterAllowTraffic");
    private static final String OF_ECS = "AfterAllowTestTraffic";

    private final Problems problems;
    private final LocalLimits limits;
    private final ScriptsReader scripts;

    HooksReader(Problems problems, LocalLimits limits) {
        this.problems = problems;
        this.limits = limits;
        this.scripts = new ScriptsReader(problems, limits);
    }

    Map<String, List<Script>> read(Fields root) {
        Map<String, List<Script>> hooks = new LinkedHashMap<>();
        root.fields("hooks").ifPresent(section -> section.entries().forEach(entry -> hook(section, entry, hooks)));
        return hooks;
    }

    private void hook(Fields section, YamlMap.Entry entry, Map<String, List<Script>> hooks) {
        String event = entry.key().text();
        if (!Appspec.SCRIPTABLE_EVENTS.contains(event)) {
            unknown(entry, event);
            return;
        }
        if (entry.value().isNothing()) {
            problems.warning(entry.key().location(), section.path(event) + " is empty", "the agent ignores it");
            return;
        }
        List<Script> read = scripts.read(section, event);
        if (WITH_LOAD_BALANCER.contains(event) && !read.isEmpty()) {
            limits.ignore(entry.key().location(), section.path(event), "only deployments with a load balancer run it");
        }
        hooks.put(event, read);
    }

    private void unknown(YamlMap.Entry entry, String event) {
        if (entry.value().isNothing()) {
            problems.warning(
                    entry.key().location(),
                    "unknown lifecycle event '" + event + "' without scripts"
                            + NearestMatch.hint(event, Appspec.SCRIPTABLE_EVENTS),
                    "the agent ignores it");
        } else if (RESERVED.contains(event)) {
            problems.error(
                    entry.key().location(),
                    "lifecycle event '" + event + "' has scripts",
                    "CodeDeploy keeps this event for itself; events with scripts are " + events());
        } else if (event.equals(OF_ECS)) {
            problems.error(
                    entry.key().location(),
                    "lifecycle event '" + event + "' exists for ECS only",
                    "for servers use one of " + events());
        } else {
            problems.error(
                    entry.key().location(),
                    "unknown lifecycle event '" + event + "'" + NearestMatch.hint(event, Appspec.SCRIPTABLE_EVENTS),
                    "use one of " + events());
        }
    }

    private static String events() {
        return String.join(", ", Appspec.SCRIPTABLE_EVENTS);
    }
}
