package io.github.codesuite.spec.appspec;

import io.github.codesuite.problem.NearestMatch;
import io.github.codesuite.problem.Problems;
import io.github.codesuite.spec.appspec.Appspec.Permission;
import io.github.codesuite.spec.yaml.Fields;
import io.github.codesuite.spec.yaml.LocalLimits;
import io.github.codesuite.spec.yaml.YamlNode;
import io.github.codesuite.spec.yaml.YamlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code permissions}, which exist on linux only. */
final class PermissionsReader {

    private static final List<String> KEYS =
            List.of("object", "pattern", "except", "type", "mode", "owner", "group", "acls", "context");
    private static final List<String> TYPES = List.of("file", "directory");
    private static final String ALL = "**";

    private final Problems problems;
    private final LocalLimits limits;

    PermissionsReader(Problems problems, LocalLimits limits) {
        this.problems = problems;
        this.limits = limits;
    }

    List<Permission> read(Fields root, String os) {
        List<YamlNode> items = root.items("permissions");
        if (os.equals("windows") && !items.isEmpty()) {
            problems.error(
                    root.locationOf("permissions"),
                    "permissions are given for windows",
                    "the agent sets them on linux only; remove them");
        }
        List<Permission> permissions = new ArrayList<>();
        for (int index = 0; index < items.size(); index++) {
            Fields.of(items.get(index), "permissions[" + index + "]", problems)
                    .map(this::permission)
                    .ifPresent(permissions::add);
        }
        return permissions;
    }

    private Permission permission(Fields fields) {
        fields.warnOfOthersThan(KEYS);
        acls(fields);
        context(fields);
        return new Permission(
                object(fields),
                fields.text("pattern").map(YamlText::text).orElse(ALL),
                fields.texts("except").stream().map(YamlText::text).toList(),
                types(fields),
                fields.text("mode").map(text -> new Mode(problems).read(text, fields.path("mode"))),
                fields.text("owner").map(YamlText::text),
                fields.text("group").map(YamlText::text),
                fields.location());
    }

    private String object(Fields fields) {
        Optional<String> object = fields.text("object").map(text -> text.text().strip());
        boolean isAnotherType = fields.node("object").isPresent() && object.isEmpty();
        if (!isAnotherType && object.filter(text -> !text.isEmpty()).isEmpty()) {
            problems.error(
                    fields.locationOf("object"),
                    fields.path("object") + " is missing",
                    "name the file or folder on the instance, as in 'object: /opt/app'");
        }
        return object.orElse("");
    }

    private List<String> types(Fields fields) {
        List<YamlText> types = fields.texts("type");
        types.stream()
                .filter(type -> !TYPES.contains(type.text()))
                .forEach(type -> problems.error(
                        type.location(),
                        fields.path("type") + " has '" + type.text() + "'" + NearestMatch.hint(type.text(), TYPES),
                        "allowed are file and directory"));
        return fields.node("type").isEmpty()
                ? TYPES
                : types.stream().map(YamlText::text).toList();
    }

    private void acls(Fields fields) {
        if (fields.node("acls").isEmpty()) {
            return;
        }
        limits.refuse(fields.locationOf("acls"), fields.path("acls"), "only the agent on AWS sets them");
        for (YamlNode item : fields.items("acls")) {
            if (item instanceof YamlText entry) {
                new AclEntry(problems).check(entry, fields.path("acls"));
            } else {
                problems.error(
                        item.location(), fields.path("acls") + " has an entry that is " + item.kind(), AclEntry.FORM);
            }
        }
    }

    private void context(Fields fields) {
        if (fields.node("context").isPresent()) {
            limits.refuse(fields.locationOf("context"), fields.path("context"), "only the agent on AWS sets it");
        }
        fields.fields("context").ifPresent(context -> new SelinuxContext(problems).check(context));
    }
}
