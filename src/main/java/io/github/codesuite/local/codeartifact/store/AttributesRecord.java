package io.github.codesuite.local.codeartifact.store;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What hangs on a resource, on disk. */
public record AttributesRecord(Map<String, String> tags, Optional<Policy> policy) {

    static final AttributesRecord NONE = new AttributesRecord(Map.of(), Optional.empty());

    public AttributesRecord {
        tags = Collections.unmodifiableMap(new TreeMap<>(tags));
    }

    AttributesRecord with(Policy newPolicy) {
        return new AttributesRecord(tags, Optional.of(newPolicy));
    }

    AttributesRecord withoutPolicy() {
        return new AttributesRecord(tags, Optional.empty());
    }

    AttributesRecord withTags(Map<String, String> newTags) {
        return new AttributesRecord(newTags, policy);
    }
}
