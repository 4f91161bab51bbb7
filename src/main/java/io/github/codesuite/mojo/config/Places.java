package io.github.codesuite.mojo.config;

import io.github.codesuite.problem.Location;

/** Where values stand, for messages. */
public interface Places {

    /** The place of a parameter in the POM's configuration, or that of the configuration where it does not stand there. */
    Location ofConfiguration(Parameter<?> parameter);

    /** The place of one of the project's properties. */
    Location ofProjectProperty(String property);

    /** The place of a user property. */
    default Location ofUserProperty(String property) {
        return Location.of("command line");
    }

    /** The same place for everything. */
    static Places everywhere(Location location) {
        return new Places() {
            @Override
            public Location ofConfiguration(Parameter<?> parameter) {
                return location;
            }

            @Override
            public Location ofProjectProperty(String property) {
                return location;
            }
        };
    }
}
