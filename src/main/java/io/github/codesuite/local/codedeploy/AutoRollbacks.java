package io.github.codesuite.local.codedeploy;

import io.github.codesuite.local.codedeploy.state.AutoRollback;
import io.github.codesuite.local.codedeploy.state.CodeDeployFaults;
import java.util.List;
import software.amazon.awssdk.services.codedeploy.model.AutoRollbackConfiguration;
import software.amazon.awssdk.services.codedeploy.model.InvalidAutoRollbackConfigException;

/** Rollback settings, from requests and into replies. */
final class AutoRollbacks {

    private AutoRollbacks() {}

    static AutoRollback read(AutoRollbackConfiguration given) {
        boolean enabled = Boolean.TRUE.equals(given.enabled());
        List<String> events = given.eventsAsStrings();
        if (enabled && events.isEmpty()) {
            throw CodeDeployFaults.of(
                    InvalidAutoRollbackConfigException.builder(), "Automatic rollback is enabled without any event");
        }
        for (String event : events) {
            if (!event.equals(AutoRollback.ON_FAILURE) && !event.equals(AutoRollback.ON_STOP)) {
                throw CodeDeployFaults.unsupported("the rollback event " + event);
            }
        }
        return new AutoRollback(enabled, events);
    }

    static AutoRollbackConfiguration of(AutoRollback settings) {
        return AutoRollbackConfiguration.builder()
                .enabled(settings.enabled())
                .eventsWithStrings(settings.events())
                .build();
    }
}
