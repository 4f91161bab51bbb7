package io.github.codesuite.mojo.config;

import io.github.codesuite.follow.Following;
import io.github.codesuite.follow.OnInterrupt;
import java.time.Duration;
import java.util.Map;

/** How a stage follows what it has started. */
public final class FollowingChoice {

    private FollowingChoice() {}

    /**
     * Reads the choice.
     *
     * @param pom the goal's own parameters as the POM has them
     * @param timeout when following ends where nothing is set
     * @param onInterrupt what becomes of the run on AWS where nothing is set; locally it is stopped
     */
    public static Following read(
            Settings settings, Map<String, String> pom, boolean local, Duration timeout, OnInterrupt onInterrupt) {
        boolean wait = settings.get(CommonParameters.WAIT, pom.get("wait"), true);
        OnInterrupt chosen = settings.get(
                CommonParameters.ON_INTERRUPT, pom.get("onInterrupt"), local ? OnInterrupt.STOP : onInterrupt);
        return new Following(
                wait,
                settings.get(CommonParameters.TIMEOUT, pom.get("timeout"), timeout),
                settings.get(CommonParameters.POLL_INTERVAL, pom.get("pollInterval")),
                chosen);
    }
}
