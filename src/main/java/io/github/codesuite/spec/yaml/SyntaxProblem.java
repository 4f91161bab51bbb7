package io.github.codesuite.spec.yaml;

import io.github.codesuite.problem.Location;
import io.github.codesuite.problem.Problem;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Says in a person's words why a text is not YAML, and where. */
final class SyntaxProblem {

    private static final String QUOTE = "put the whole value in quotes, or after '|' on lines of its own";

    private SyntaxProblem() {}

    static Problem of(YamlEngineException exception, String source) {
        if (exception instanceof MarkedYamlEngineException marked) {
            String words = marked.getProblem() == null ? "" : marked.getProblem();
            String context = marked.getContext() == null ? "" : marked.getContext();
            if (context.contains("quoted scalar")) {
                return Problem.error(
                        location(marked.getContextMark(), source),
                        "a quote is opened and not closed",
                        "close it, or put the whole value in quotes of the other kind");
            }
            if (context.contains("flow")) {
                return Problem.error(
                        location(marked.getContextMark(), source),
                        "a value begins with a bracket and goes on after it, or the bracket is not closed",
                        "close it, or " + QUOTE);
            }
            return problem(location(marked.getProblemMark().or(marked::getContextMark), source), words);
        }
        return problem(Location.of(source), String.valueOf(exception.getMessage()));
    }

    static Location location(Optional<Mark> mark, String source) {
        return mark.map(place -> Location.of(source, place.getLine() + 1, place.getColumn() + 1))
                .orElseGet(() -> Location.of(source));
    }

    private static Problem problem(Location location, String words) {
        if (words.contains("\\t(TAB)")) {
            return Problem.error(location, "a tab stands here", "YAML is indented with spaces only; replace the tab");
        }
        if (words.contains("mapping values are not allowed here")) {
            return Problem.error(
                    location, "': ' where no key is expected", QUOTE + ", or add the ':' that the line before misses");
        }
        if (words.contains("that cannot start any token") || words.contains("unexpected character found")) {
            return Problem.error(location, "a character that YAML reserves and that cannot stand here", QUOTE);
        }
        if (words.contains("expected <block end>")) {
            return Problem.error(
                    location,
                    "the indentation does not fit the lines before",
                    "begin all keys of a map, and all '- ' of a list, in the same column");
        }
        if (words.contains("could not find expected ':'")) {
            return Problem.error(
                    location,
                    "a line without ': ' or '- ' where a key is expected",
                    "write 'key: value', or check quotes");
        }
        if (words.contains("Number of aliases")) {
            return Problem.error(location, "more than 50 aliases of lists and maps", "write out some of them");
        }
        if (words.contains("undefined alias")) {
            return Problem.error(location, "an alias without an anchor: " + words, "define it with & before its use");
        }
        return Problem.error(
                location,
                "the YAML cannot be read: " + words,
                "check indentation, quotes and brackets on this line and on those before it");
    }
}
