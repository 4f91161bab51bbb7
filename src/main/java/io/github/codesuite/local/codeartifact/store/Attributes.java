package io.github.codesuite.local.codeartifact.store;

import io.github.codesuite.local.state.AtomicFiles;
import io.github.codesuite.local.state.Records;
import io.github.codesuite.local.state.StateLock;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The tags and policies of domains, repositories and package groups. They are written before their resource and removed after it, so
 * that a resource never stands without its tags, and a new one never has those of an old one of its name.
 */
public final class Attributes {

    private static final int SCHEMA = 1;

    private final Records<AttributesRecord> records;

    Attributes(Folders folders) {
        this.records = new Records<>(folders.attributes(), AttributesRecord.class, SCHEMA, AtomicFiles.system());
    }

    public AttributesRecord of(ResourceKey resource) {
        return records.read(resource.key()).orElse(AttributesRecord.NONE);
    }

    /** What a resource has that is about to be made. */
    public void begin(ResourceKey resource, Map<String, String> tags) {
        Tags.check(resource, tags);
        try (StateLock lock = records.lock()) {
            write(resource, AttributesRecord.NONE.withTags(tags));
        }
    }

    /** Forgets a resource that is gone. */
    public void end(ResourceKey resource) {
        try (StateLock lock = records.lock()) {
            records.delete(resource.key());
        }
    }

    /**
     * Changes what hangs on a resource; returns what hung there before.
     *
     * @param exists throws where the resource is not there; asked while nobody else can change what hangs on it
     */
    AttributesRecord change(ResourceKey resource, Runnable exists, UnaryOperator<AttributesRecord> change) {
        try (StateLock lock = records.lock()) {
            exists.run();
            AttributesRecord before = of(resource);
            write(resource, change.apply(before));
            return before;
        }
    }

    private void write(ResourceKey resource, AttributesRecord record) {
        if (record.equals(AttributesRecord.NONE)) {
            records.delete(resource.key());
        } else {
            records.write(resource.key(), record);
        }
    }
}
