package io.github.codesuite.wire.codec;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The error codes of a service's modelled exceptions and their HTTP statuses, which the SDK's model does not have: the table
 * {@code faults.txt}, and the service's default for all that do not stand there. Immutable.
 */
final class FaultTable {

    /** What stands on the wire. */
    record Entry(String code, int status) {}

    private final Map<String, Entry> entries;
    private final int otherwise;

    private FaultTable(Map<String, Entry> entries, int otherwise) {
        this.entries = Map.copyOf(entries);
        this.otherwise = otherwise;
    }

    /** @param service as in a signature's scope */
    static FaultTable of(String service) {
        Map<String, Entry> entries = new HashMap<>();
        int otherwise = 400;
        for (String line : lines()) {
            String[] words = line.split(" +", -1);
            if (words.length == 3 && words[0].equals(service)) {
                int status = Integer.parseInt(words[2]);
                otherwise = words[1].equals("*") ? status : otherwise;
                entries.put(key(words[1]), new Entry(words[1], status));
            }
        }
        return new FaultTable(entries, otherwise);
    }

    /** The entry of an exception's class. */
    Entry of(Class<?> exception) {
        String name = exception.getSimpleName();
        return entries.getOrDefault(key(name), new Entry(name, otherwise));
    }

    /** The SDK spells classes in its own way: {@code NoSuchKeyException}, {@code EcsService…} for {@code ECSService…}. */
    private static String key(String code) {
        return code.toLowerCase(Locale.ROOT).replaceFirst("exception$", "");
    }

    private static Iterable<String> lines() {
        try (InputStream table =
                        Objects.requireNonNull(FaultTable.class.getResourceAsStream("faults.txt"), "faults.txt");
                BufferedReader reader = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
