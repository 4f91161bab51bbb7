package io.github.codesuite.spec.appspec;

import io.github.codesuite.problem.Location;
import io.github.codesuite.problem.Problem;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The AppSpec of a deployment to servers, as the agent accepts it. Lists and maps keep the file's order.
 *
 * @param unsupportedLocally errors: what the agent honours and the local cloud refuses by name; a local deployment of an
 *     AppSpec with one does not start. A script's {@code runas} is not among them: it is up to the local service
 * @param ignoredLocally warnings: what has no meaning on the local cloud, such as hooks of a load balancer
 */
public record Appspec(
        String os,
        List<FileMapping> files,
        Optional<FileExists> fileExistsBehavior,
        Map<String, List<Script>> hooks,
        List<Permission> permissions,
        List<Problem> unsupportedLocally,
        List<Problem> ignoredLocally) {

    /** The lifecycle events that can have scripts, in their order. */
    public static final List<String> SCRIPTABLE_EVENTS = List.of(
            "BeforeBlockTraffic",
            "AfterBlockTraffic",
            "ApplicationStop",
            "BeforeInstall",
            "AfterInstall",
            "ApplicationStart",
            "ValidateService",
            "BeforeAllowTraffic",
            "AfterAllowTraffic");

    public Appspec {
        files = List.copyOf(files);
        Map<String, List<Script>> copied = new LinkedHashMap<>();
        hooks.forEach((event, scripts) -> copied.put(event, List.copyOf(scripts)));
        hooks = Collections.unmodifiableMap(copied);
        permissions = List.copyOf(permissions);
        unsupportedLocally = List.copyOf(unsupportedLocally);
        ignoredLocally = List.copyOf(ignoredLocally);
    }

    /** What happens where a file of the revision already stands at the destination. */
    public enum FileExists {
        DISALLOW,
        OVERWRITE,
        RETAIN
    }

    /**
     * A source in the bundle ({@code /} is its root) and the destination folder on the instance.
     *
     * @param location where the entry begins
     * @param destinationLocation where the destination is written
     */
    public record FileMapping(String source, String destination, Location location, Location destinationLocation) {}

    /** A script of a lifecycle event; the hooks' keys are event names such as {@code ApplicationStart}. */
    public record Script(String path, int timeoutSeconds, Optional<String> runAs, boolean sudo, Location location) {}

    /**
     * Mode and owner of files and folders that the deployment has made.
     *
     * @param pattern {@code **} for any depth, else names directly below the object with {@code *} as wildcard
     * @param mode three or four octal digits
     */
    public record Permission(
            String object,
            String pattern,
            List<String> except,
            List<String> types,
            Optional<String> mode,
            Optional<String> owner,
            Optional<String> group,
            Location location) {

        public Permission {
            except = List.copyOf(except);
            types = List.copyOf(types);
        }
    }
}
