package io.github.codesuite.spec.appspec;

import io.github.codesuite.problem.Location;
import io.github.codesuite.problem.Problems;
import io.github.codesuite.spec.appspec.Appspec.FileMapping;
import io.github.codesuite.spec.yaml.Fields;
import io.github.codesuite.spec.yaml.LocalLimits;
import io.github.codesuite.spec.yaml.YamlNode;
import io.github.codesuite.spec.yaml.YamlText;
import io.github.codesuite.value.RelativePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code files}; on the local cloud neither a source nor a destination climbs out with {@code ..}. */
final class FilesReader {

    private static final List<String> KEYS = List.of("source", "destination");

    private final Problems problems;
    private final LocalLimits limits;

    FilesReader(Problems problems, LocalLimits limits) {
        this.problems = problems;
        this.limits = limits;
    }

    List<FileMapping> read(Fields root, String os) {
        List<FileMapping> mappings = new ArrayList<>();
        List<YamlNode> items = root.items("files");
        for (int index = 0; index < items.size(); index++) {
            Fields.of(items.get(index), "files[" + index + "]", problems)
                    .flatMap(fields -> mapping(fields, os))
                    .ifPresent(mappings::add);
        }
        return mappings;
    }

    private Optional<FileMapping> mapping(Fields fields, String os) {
        fields.warnOfOthersThan(KEYS);
        Optional<String> source = path(fields, "source");
        Optional<String> destination = path(fields, "destination");
        if (os.equals("linux")) {
            destination.ifPresent(path -> warnOfRelative(fields, path));
        }
        Location destinationLocation = fields.locationOf("destination");
        return source.flatMap(
                from -> destination.map(to -> new FileMapping(from, to, fields.location(), destinationLocation)));
    }

    private Optional<String> path(Fields fields, String key) {
        if (fields.node(key).isEmpty()) {
            problems.error(
                    fields.locationOf(key),
                    fields.path(key) + " is missing",
                    "each entry of files has a 'source' in the revision and a 'destination' on the instance");
        }
        Optional<String> path = fields.text(key).map(YamlText::text);
        path.ifPresent(written -> check(fields, key, written));
        return path;
    }

    private void check(Fields fields, String key, String path) {
        if (path.isBlank()) {
            problems.warning(
                    fields.locationOf(key),
                    fields.path(key) + " is an empty text",
                    "agent 2 rejects it; write / for everything in the revision");
        }
        if (RelativePath.leavesItsRoot(path)) {
            limits.refuse(
                    fields.locationOf(key),
                    fields.path(key) + " '" + path + "'",
                    "on the local cloud no path climbs out of its root with '..'");
        }
    }

    private void warnOfRelative(Fields fields, String destination) {
        if (!destination.isBlank() && !destination.startsWith("/")) {
            problems.warning(
                    fields.locationOf("destination"),
                    fields.path("destination") + " is '" + destination + "', which is no absolute path",
                    "the agent resolves it against its own folder; begin it with /");
        }
    }
}
