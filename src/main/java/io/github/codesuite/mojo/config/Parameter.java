package io.github.codesuite.mojo.config;

import io.github.codesuite.problem.Location;
import io.github.codesuite.problem.NearestMatch;
import io.github.codesuite.problem.Problem;
import java.util.Optional;

/**
 * A parameter of the plugin: its place in the POM, its property, and what may be written; immutable.
 *
 * @param element the element that holds it; empty for a parameter of the goal itself
 * @param name the XML name
 * @param property the name on the command line; empty where there is none
 * @param kind whether it is one text, a list of texts or named texts
 * @param grammar what may be written, of a list for each of its items
 */
public record Parameter<T>(String element, String name, String property, Kind kind, Grammar<T> grammar) {

    /** The prefix of all properties. */
    public static final String PREFIX = "codesuite.";

    /** How many texts a parameter takes. */
    public enum Kind {
        /** One text. */
        ONE,
        /** Elements of any name; comma-separated as a property. */
        LIST,
        /** Elements whose names are the keys; as properties {@code <property>.<key>}. */
        NAMED,
        /** Elements that have leaves of their own; in the POM only. */
        ELEMENTS,
        /** A parameter that a later version will honour, whatever its form. */
        LATER
    }

    /** A parameter of the goal itself. */
    public static <T> Parameter<T> common(String name, Grammar<T> grammar) {
        return new Parameter<>("", name, PREFIX + name, Kind.ONE, grammar);
    }

    /** A leaf of an element. */
    public static <T> Parameter<T> leaf(String element, String name, Grammar<T> grammar) {
        return new Parameter<>(element, name, PREFIX + element + "." + name, Kind.ONE, grammar);
    }

    /** A list in an element. */
    public static Parameter<String> list(String element, String name) {
        return new Parameter<>(element, name, PREFIX + element + "." + name, Kind.LIST, Grammar.text());
    }

    /** Named texts in an element. */
    public static Parameter<String> named(String element, String name) {
        return new Parameter<>(element, name, PREFIX + element + "." + name, Kind.NAMED, Grammar.text());
    }

    /** Elements with leaves of their own, in an element. */
    public static Parameter<String> elements(String element, String name) {
        return new Parameter<>(element, name, PREFIX + element + "." + name, Kind.ELEMENTS, Grammar.text());
    }

    /** This leaf in one of the elements that hold it: the n-th, from 1. */
    Parameter<T> in(int number) {
        return new Parameter<>(
                element + "." + number, name, PREFIX + element + "." + number + "." + name, kind, grammar);
    }

    /** A leaf that a later version will honour. */
    public static Parameter<String> later(String element, String name, String neutral) {
        return new Parameter<>(element, name, PREFIX + element + "." + name, Kind.LATER, Grammar.later(neutral));
    }

    /** Whether a later version will honour it. */
    public boolean isLater() {
        return kind == Kind.LATER;
    }

    /** The place in the POM as the user writes it: {@code <codeBuild><project>}. */
    public String xml() {
        return element.isEmpty() ? "<" + name + ">" : "<" + lastElement(element) + "><" + name + ">";
    }

    /** The element that holds a leaf, as the user writes it: one of {@code codeArtifact.packages} is a {@code package}. */
    public static String lastElement(String path) {
        String last = path.replaceFirst("\\.\\d+$", "").replaceFirst(".*\\.", "");
        return path.contains(".") ? last.replaceFirst("s$", "") : last;
    }

    /** What is wrong with a text that stands at a place; empty where nothing is. */
    public Optional<Problem> complaint(String text, Location location, boolean inPom) {
        if (grammar.parser().apply(text).isPresent()) {
            return Optional.empty();
        }
        String named = inPom ? xml() : property;
        if (isLater()) {
            return Optional.of(Problem.error(
                    location,
                    named + " is not honoured by this version yet",
                    "remove it, or use " + grammar.allowed()));
        }
        String hint = NearestMatch.hint(text, grammar.words());
        return Optional.of(Problem.error(location, named + " is '" + text + "'" + hint, "use " + grammar.allowed()));
    }
}
