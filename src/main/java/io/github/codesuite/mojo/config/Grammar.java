package io.github.codesuite.mojo.config;

import io.github.codesuite.value.Durations;
import io.github.codesuite.value.PlainHttp;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What may be written for a parameter; immutable.
 *
 * @param parser the value of a text; empty where the text is not allowed
 * @param allowed what is allowed, to be put behind {@code use}
 * @param words the allowed texts where there are only a few, for the nearest match
 */
public record Grammar<T>(Function<String, Optional<T>> parser, String allowed, Collection<String> words) {

    public Grammar {
        words = List.copyOf(words);
    }

    /** Any text. */
    public static Grammar<String> text() {
        return new Grammar<>(Optional::of, "any text", List.of());
    }

    /** {@code true} or {@code false}. */
    public static Grammar<Boolean> truth() {
        return choice(Map.of("true", Boolean.TRUE, "false", Boolean.FALSE));
    }

    /** A duration such as {@code 30m}. */
    public static Grammar<Duration> duration() {
        return new Grammar<>(Durations::parse, Durations.FORMAT, List.of());
    }

    /** A whole number between two limits, both included. */
    public static Grammar<Integer> count(int least, int most) {
        return new Grammar<>(
                text -> number(text).filter(value -> value >= least && value <= most),
                "a whole number from " + least + " to " + most,
                List.of());
    }

    /** A text of some form. */
    public static Grammar<String> pattern(String regex, String allowed) {
        return new Grammar<>(text -> Optional.of(text).filter(one -> one.matches(regex)), allowed, List.of());
    }

    /** An absolute URI with a host: https, or http on this machine. */
    public static Grammar<URI> endpoint() {
        return new Grammar<>(
                Grammar::uri, "an https:// URI, or http:// on this machine such as http://127.0.0.1:4566", List.of());
    }

    /** One of a few words. */
    public static <T> Grammar<T> choice(Map<String, T> values) {
        Map<String, T> sorted = new TreeMap<>(values);
        return new Grammar<>(
                text -> Optional.ofNullable(sorted.get(text)), String.join(" or ", sorted.keySet()), sorted.keySet());
    }

    /** The one value that changes nothing, of a parameter that a later version will honour. */
    public static Grammar<String> later(String neutral) {
        String allowed = neutral.isEmpty() ? "a later version: this one does not honour it" : neutral + " until then";
        return new Grammar<>(text -> Optional.of(text).filter(neutral::equals), allowed, List.of());
    }

    private static Optional<Integer> number(String text) {
        return text.matches("-?\\d{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(new URI(text)).filter(PlainHttp::isAllowed);
        } catch (URISyntaxException notOne) {
            return Optional.empty();
        }
    }
}
