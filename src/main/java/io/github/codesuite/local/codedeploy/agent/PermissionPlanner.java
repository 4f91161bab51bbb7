package io.github.codesuite.local.codedeploy.agent;

import io.github.codesuite.spec.appspec.Appspec.Permission;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Plans the permissions. They touch only what this deployment makes; an object that is a folder stands for what lies below
 * it, never for itself; {@code **} is any depth, any other pattern direct children only.
 */
final class PermissionPlanner {

    private static final String ANY_DEPTH = "**";

    private final InstallPlan plan;
    private final Destinations destinations;

    PermissionPlanner(InstallPlan plan, Destinations destinations) {
        this.plan = plan;
        this.destinations = destinations;
    }

    void apply(List<Permission> permissions) throws EventFailedException {
        for (Permission permission : permissions) {
            apply(permission, destinations.locate(permission.object()));
        }
    }

    private void apply(Permission permission, Path object) throws EventFailedException {
        if (plan.copies().contains(object)) {
            applyToFile(permission, object);
        } else if (plan.folders().contains(object) || Files.isDirectory(object)) {
            for (Path match : matches(permission, object)) {
                plan.permit(match, permission);
            }
        }
    }

    private void applyToFile(Permission permission, Path file) throws EventFailedException {
        if (!permission.types().contains("file")) {
            return;
        }
        if (!permission.pattern().equals(ANY_DEPTH) || !permission.except().isEmpty()) {
            throw EventFailedException.unknown(
                    "The permissions of " + permission.object() + " have a pattern or exceptions, but it is a file");
        }
        plan.permit(file, permission);
    }

    private List<Path> matches(Permission permission, Path folder) {
        Stream<Path> files = permission.types().contains("file") ? plan.copies().stream() : Stream.empty();
        Stream<Path> folders = permission.types().contains("directory") ? plan.folders().stream() : Stream.empty();
        return Stream.concat(files, folders)
                .filter(made -> made.startsWith(folder) && !made.equals(folder))
                .filter(made -> isMatch(permission, folder.relativize(made)))
                .toList();
    }

    private static boolean isMatch(Permission permission, Path name) {
        boolean wanted = permission.pattern().equals(ANY_DEPTH) || isGlobMatch(permission.pattern(), name);
        return wanted && permission.except().stream().noneMatch(except -> isGlobMatch(except, name));
    }

    private static boolean isGlobMatch(String pattern, Path name) {
        if (name.getNameCount() > 1) {
            return false;
        }
        String expression =
                Stream.of(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return Pattern.compile(expression, Pattern.DOTALL)
                .matcher(name.toString())
                .matches();
    }
}
