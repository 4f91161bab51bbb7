package io.github.codesuite.results;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Everything that is known about a run; immutable. */
record Summary(List<StageResult> stages, Map<String, String> properties) {

    Summary {
        stages = List.copyOf(stages);
        properties = Collections.unmodifiableMap(new TreeMap<>(properties));
    }

    static Summary empty() {
        return new Summary(List.of(), Map.of());
    }

    Summary with(String property, String value) {
        Map<String, String> more = new TreeMap<>(properties);
        more.put(property, value);
        return new Summary(stages, more);
    }

    Summary with(StageResult stage) {
        List<StageResult> more = new ArrayList<>(stages);
        more.add(stage);
        return new Summary(more, properties);
    }
}
