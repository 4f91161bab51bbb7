package io.github.codesuite.local.codeartifact.store;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The tags of a resource, with the rules of the API reference's Tag and the user guide's "Tagging resources". */
public final class Tags {

    private static final int MOST = 50;
    private static final Pattern KEY = Pattern.compile("\\P{C}{1,128}");
    private static final Pattern VALUE = Pattern.compile("\\P{C}{0,256}");

    private final Attributes attributes;

    public Tags(Attributes attributes) {
        this.attributes = attributes;
    }

    public Map<String, String> of(ResourceKey resource) {
        return attributes.of(resource).tags();
    }

    /** Adds tags, and gives those that are there their new values. */
    public void put(ResourceKey resource, Runnable exists, Map<String, String> tags) {
        attributes.change(resource, exists, record -> {
            Map<String, String> all = new TreeMap<>(record.tags());
            all.putAll(tags);
            check(resource, all);
            return record.withTags(all);
        });
    }

    /** Removes tags; those that are not there are no error. */
    public void remove(ResourceKey resource, Runnable exists, Set<String> keys) {
        attributes.change(resource, exists, record -> {
            Map<String, String> left = new TreeMap<>(record.tags());
            left.keySet().removeAll(keys);
            return record.withTags(left);
        });
    }

    static void check(ResourceKey resource, Map<String, String> tags) {
        tags.forEach(Tags::check);
        if (tags.size() > MOST) {
            throw Refusal.quota(
                    resource.kind(), resource.key(), "a resource has at most " + MOST + " tags, not " + tags.size());
        }
    }

    private static void check(String key, String value) {
        if (!KEY.matcher(key).matches() || key.toLowerCase(Locale.ROOT).startsWith("aws:")) {
            throw Refusal.invalid("a tag's key has 1 to 128 characters and does not begin with aws:");
        }
        if (!VALUE.matcher(value).matches()) {
            throw Refusal.invalid(
                    "the value of the tag " + key + " has more than 256 characters, or control characters");
        }
    }
}
