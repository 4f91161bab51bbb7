package io.github.codesuite.spec.yaml;

import io.github.codesuite.problem.Location;
import io.github.codesuite.problem.Problems;
import java.util.Iterator;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads YAML of any origin: the work is bounded, and what cannot be read becomes one problem with its place. */
public final class Yaml {

    /** More than any sensible specification has; in characters. */
    static final int MAX_LENGTH = 1024 * 1024;

    private static final int MAX_ALIASES = 50;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private Yaml() {}

    /**
     * The document's root; an empty document is an empty text.
     *
     * @param source the file's name for messages
     * @return empty where there was an error
     */
    public static Optional<YamlNode> read(String text, String source, Problems problems) {
        String bare = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        Problems found = new Problems();
        PlainText.check(bare, source, found);
        Optional<YamlNode> root = found.hasErrors() ? Optional.empty() : parse(bare, source, found);
        problems.addAll(found.all());
        return found.hasErrors() ? Optional.empty() : root;
    }

    private static Optional<YamlNode> parse(String text, String source, Problems problems) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(source)
                .setMaxAliasesForCollections(MAX_ALIASES)
                .setAllowNonScalarKeys(true)
                .setCodePointLimit(MAX_LENGTH)
                .build();
        try {
            Depth.check(text, settings, source, problems);
            return problems.hasErrors() ? Optional.empty() : Optional.of(first(text, settings, source, problems));
        } catch (YamlEngineException exception) {
            problems.add(SyntaxProblem.of(exception, source));
            return Optional.empty();
        }
    }

    private static YamlNode first(String text, LoadSettings settings, String source, Problems problems) {
        Iterator<Node> documents =
                new Compose(settings).composeAllFromString(text).iterator();
        if (!documents.hasNext()) {
            return new YamlText(Location.of(source, 1, 1), "", true);
        }
        YamlNode root = new YamlTree(source, problems).of(documents.next());
        if (documents.hasNext()) {
            problems.warning(
                    SyntaxProblem.location(documents.next().getStartMark(), source),
                    "a second YAML document begins here",
                    "AWS reads only the first one; remove the line '---' or what follows it");
        }
        return root;
    }
}
