package io.github.codesuite.local.codedeploy.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one group has on one instance.
 *
 * @param revision the revision of the last deployment that succeeded on the instance
 * @param healthy whether the last deployment to the instance succeeded (user guide, instance health)
 * @param daemons what its hooks have left running
 */
public record Installation(
        String instance, String groupId, Optional<Revision> revision, boolean healthy, List<Daemon> daemons) {

    static Installation none(String instance, String groupId) {
        return new Installation(instance, groupId, Optional.empty(), false, List.of());
    }

    static String key(String instance, String groupId) {
        return instance + "/" + groupId;
    }

    /** After a deployment that succeeded. */
    public Installation succeededWith(Revision installed) {
        return new Installation(instance, groupId, Optional.of(installed), true, daemons);
    }

    /** After a deployment that failed, and while one is under way. */
    public Installation unhealthy() {
        return new Installation(instance, groupId, revision, false, daemons);
    }

    /** With one more daemon. */
    public Installation with(Daemon daemon) {
        List<Daemon> more = new ArrayList<>(daemons);
        more.add(daemon);
        return new Installation(instance, groupId, revision, healthy, more);
    }

    /** With nothing running. */
    public Installation withoutDaemons() {
        return new Installation(instance, groupId, revision, healthy, List.of());
    }
}
