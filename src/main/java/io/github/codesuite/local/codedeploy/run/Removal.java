package io.github.codesuite.local.codedeploy.run;

import io.github.codesuite.local.codedeploy.state.Group;
import io.github.codesuite.local.codedeploy.state.Store;

/** Removes applications and groups with their deployments; what is installed on instances stays, as on AWS. */
public final class Removal {

    private final Store store;
    private final Stops stops;

    Removal(Store store, Stops stops) {
        this.store = store;
        this.stops = stops;
    }

    /** Removes an application with all that belongs to it; a name that is not there is fine. */
    public void application(String name) {
        store.groups().of(name).forEach(this::group);
        store.revisions().deleteOf(name);
        store.applications().delete(name);
    }

    /** Removes a group; its active deployment is stopped first. */
    public void group(Group group) {
        stops.endAll(active -> active.placement().groupId().equals(group.id()));
        store.deployments().deleteOf(group.id());
        store.groups().delete(group.application(), group.name());
    }
}
