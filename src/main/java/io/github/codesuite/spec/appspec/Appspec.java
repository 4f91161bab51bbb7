package io.github.codesuite.spec.appspec;

import io.github.codesuite.problem.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The AppSpec of a deployment to servers. Lists and maps keep the file's order. */
public record Appspec(
        String os,
        List<FileMapping> files,
        Optional<FileExists> fileExistsBehavior,
        Map<String, List<Script>> hooks,
        List<Permission> permissions) {

    /** What happens where a file of the revision already stands at the destination. */
    public enum FileExists {
        DISALLOW,
        OVERWRITE,
        RETAIN
    }

    /** A source in the bundle ({@code /} is its root) and the destination folder on the instance. */
    public record FileMapping(String source, String destination, Location location) {}

    /** A script of a lifecycle event; the hooks' keys are event names such as {@code ApplicationStart}. */
    public record Script(String path, int timeoutSeconds, Optional<String> runAs, boolean sudo, Location location) {}

    /** Mode and owner of files and folders that the deployment has made. */
    public record Permission(
            String object,
            String pattern,
            List<String> except,
            List<String> types,
            Optional<String> mode,
            Optional<String> owner,
            Optional<String> group,
            Location location) {}
}
