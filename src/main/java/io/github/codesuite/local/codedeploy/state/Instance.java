package io.github.codesuite.local.codedeploy.state;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * An on-premises instance.
 *
 * @param port its own port, the same as long as it is registered
 */
public record Instance(
        String name,
        String arn,
        Optional<String> userArn,
        Optional<String> sessionArn,
        Instant registerTime,
        Optional<Instant> deregisterTime,
        Map<String, String> tags,
        int port) {

    public boolean isRegistered() {
        return deregisterTime.isEmpty();
    }

    Instance deregisteredAt(Instant when) {
        return new Instance(name, arn, userArn, sessionArn, registerTime, Optional.of(when), tags, port);
    }

    Instance tagged(Map<String, String> changed) {
        return new Instance(name, arn, userArn, sessionArn, registerTime, deregisterTime, changed, port);
    }
}
