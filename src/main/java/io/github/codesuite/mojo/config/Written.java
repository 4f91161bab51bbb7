package io.github.codesuite.mojo.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands in the POM itself, for questions that are asked before Maven has filled the beans. */
public interface Written {

    /** The text of a parameter; empty where it has none, or one that Maven will only know later. */
    Optional<String> text(Parameter<?> parameter);

    /** The items of a list; empty where there are none. */
    List<String> items(Parameter<?> parameter);

    /** The named texts of a parameter; empty where there are none. */
    Map<String, String> named(Parameter<?> parameter);

    /** How many elements a parameter has; 0 where it is not there. */
    int count(Parameter<?> parameter);

    /** Nothing: all that the POM says is in the beans. */
    static Written nothing() {
        return new Written() {
            @Override
            public Optional<String> text(Parameter<?> parameter) {
                return Optional.empty();
            }

            @Override
            public List<String> items(Parameter<?> parameter) {
                return List.of();
            }

            @Override
            public Map<String, String> named(Parameter<?> parameter) {
                return Map.of();
            }

            @Override
            public int count(Parameter<?> parameter) {
                return 0;
            }
        };
    }
}
