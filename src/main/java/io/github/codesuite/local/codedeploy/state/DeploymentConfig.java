package io.github.codesuite.local.codedeploy.state;

import java.time.Instant;
import java.util.List;

/** How many instances must stay healthy. */
public record DeploymentConfig(String name, String id, Minimum minimum, Instant createTime) {

    /** The unit of a minimum. */
    public enum Unit {
        HOST_COUNT,
        FLEET_PERCENT,
        /** The built-in OneAtATime only: how many at a time. */
        MOST_CONCURRENCY
    }

    /** A number of instances or a percentage of them. */
    public record Minimum(Unit unit, int value) {

        /**
         * The number of instances of a fleet that must stay healthy; a percentage is rounded up (user guide, instance
         * health).
         */
        public int of(int total) {
            return switch (unit) {
                case HOST_COUNT -> value;
                case FLEET_PERCENT -> (int) ((long) value * total + 99) / 100;
                case MOST_CONCURRENCY -> Math.max(0, total - value);
            };
        }
    }

    /** The prefix of the names that are AWS's own. */
    public static final String RESERVED = "CodeDeployDefault.";

    /** What a group gets that names none. */
    public static final String DEFAULT = RESERVED + "OneAtATime";

    /** Those that are always there (user guide, deployment configurations). */
    static List<DeploymentConfig> builtIn() {
        return List.of(
                builtIn("AllAtOnce", new Minimum(Unit.HOST_COUNT, 0)),
                builtIn("HalfAtATime", new Minimum(Unit.FLEET_PERCENT, 50)),
                builtIn("OneAtATime", new Minimum(Unit.MOST_CONCURRENCY, 1)));
    }

    private static DeploymentConfig builtIn(String name, Minimum minimum) {
        return new DeploymentConfig(RESERVED + name, RESERVED + name, minimum, Instant.EPOCH);
    }
}
