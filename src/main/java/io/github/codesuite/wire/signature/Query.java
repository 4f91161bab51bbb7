package io.github.codesuite.wire.signature;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** A request's query: names and values, decoded once, in the order in which they were sent. */
record Query(List<Parameter> parameters) {

    static final String SIGNATURE = "X-Amz-Signature";

    /** A name and its value as octets; a plus sign was a space. */
    record Parameter(String name, String value) {

        static Parameter of(String text) {
            int equals = text.indexOf('=');
            return equals < 0
                    ? new Parameter(plain(text), "")
                    : new Parameter(plain(text.substring(0, equals)), plain(text.substring(equals + 1)));
        }

        private static String plain(String text) {
            return Octets.decoded(text.replace('+', ' '));
        }
    }

    static Query of(String raw) {
        return new Query(Arrays.stream(raw.split("&"))
                .filter(part -> !part.isEmpty())
                .map(Parameter::of)
                .toList());
    }

    /** All values of a name. */
    List<String> values(String name) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(name))
                .map(Parameter::value)
                .toList();
    }

    /** Everything but the signature itself, sorted in its encoded form. */
    String canonical() {
        return parameters.stream()
                .filter(parameter -> !parameter.name().equals(SIGNATURE))
                .map(each -> new Parameter(Octets.encoded(each.name()), Octets.encoded(each.value())))
                .sorted(Comparator.comparing(Parameter::name).thenComparing(Parameter::value))
                .map(each -> each.name() + "=" + each.value())
                .collect(Collectors.joining("&"));
    }
}
