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

    Summary with(Map<String, String> added) {
        Map<String, String> more = new TreeMap<>(properties);
        more.putAll(added);
        return new Summary(stages, more);
    }

    Summary with(List<StageResult> added) {
        List<StageResult> more = new ArrayList<>(stages);
        more.addAll(added);
        return new Summary(more, properties);
    }
}
