package io.github.codesuite.local.codedeploy.state;

import java.util.List;

/** When a deployment is rolled back by itself. */
public record AutoRollback(boolean enabled, List<String> events) {

    public static final String ON_FAILURE = "DEPLOYMENT_FAILURE";
    public static final String ON_STOP = "DEPLOYMENT_STOP_ON_REQUEST";

    /** Never. */
    public static AutoRollback never() {
        return new AutoRollback(false, List.of());
    }

    /** Whether an event leads to a rollback. */
    public boolean reactsTo(String event) {
        return enabled && events.contains(event);
    }
}
