package io.github.codesuite.local.s3;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * One page of a bucket's keys in the order of their UTF-8 bytes; keys that go on after a delimiter appear once, as their
 * common prefix (S3 API reference, ListObjectsV2).
 *
 * @param last the last entry of the page, a key or a common prefix; empty on an empty page
 */
record Listing(List<StoredObject> objects, List<String> commonPrefixes, boolean truncated, String last) {

    private static final Comparator<String> BYTES = (one, other) ->
            Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));

    /**
     * A page.
     *
     * @param delimiter empty for none
     * @param after only entries behind this one; empty for all
     */
    static Listing of(List<StoredObject> all, String prefix, String delimiter, String after, int limit) {
        List<StoredObject> sorted = all.stream()
                .filter(object -> object.key().startsWith(prefix))
                .sorted(Comparator.comparing(StoredObject::key, BYTES))
                .toList();
        List<StoredObject> objects = new ArrayList<>();
        List<String> prefixes = new ArrayList<>();
        String last = after;
        for (StoredObject object : sorted) {
            String entry = entry(object.key(), prefix, delimiter);
            if (BYTES.compare(object.key(), after) <= 0 || entry.equals(last)) {
                continue;
            }
            if (objects.size() + prefixes.size() == limit) {
                return new Listing(objects, prefixes, limit > 0, last);
            }
            if (entry.equals(object.key()) && !isPrefix(entry, prefix, delimiter)) {
                objects.add(object);
            } else {
                prefixes.add(entry);
            }
            last = entry;
        }
        return new Listing(objects, prefixes, false, last);
    }

    int size() {
        return objects.size() + commonPrefixes.size();
    }

    private static String entry(String key, String prefix, String delimiter) {
        int end = delimiter.isEmpty() ? -1 : key.indexOf(delimiter, prefix.length());
        return end < 0 ? key : key.substring(0, end + delimiter.length());
    }

    private static boolean isPrefix(String entry, String prefix, String delimiter) {
        return !delimiter.isEmpty() && entry.indexOf(delimiter, prefix.length()) >= 0;
    }
}
