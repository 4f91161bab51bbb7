package io.github.codesuite.mojo.config;

import io.github.codesuite.project.ProjectFacts;
import io.github.codesuite.stage.publish.format.Declared;
import io.github.codesuite.stage.publish.format.Format;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One package beside the Maven artifacts: npm, PyPI or generic.
 */
public final class PackageConfig {

    /** The path of the element that holds it. */
    static final String ELEMENT = CodeArtifactConfig.ELEMENT + ".packages";

    static final Parameter<Format> FORMAT = Parameter.leaf(ELEMENT, "format", Grammar.choice(formats()));
    static final Parameter<String> FILES = Parameter.list(ELEMENT, "files");
    static final Parameter<String> NAMESPACE = Parameter.leaf(ELEMENT, "namespace", Grammar.text());
    static final Parameter<String> NAME = Parameter.leaf(ELEMENT, "name", Grammar.text());
    static final Parameter<String> VERSION = Parameter.leaf(ELEMENT, "version", Grammar.text());
    static final Parameter<String> TAG = Parameter.leaf(ELEMENT, "tag", Grammar.text());

    /** All leaves. */
    public static final List<Parameter<?>> ALL = List.of(FORMAT, FILES, NAMESPACE, NAME, VERSION, TAG);

    private @Nullable String format;
    private @Nullable List<@Nullable String> files;
    private @Nullable String namespace;
    private @Nullable String name;
    private @Nullable String version;
    private @Nullable String tag;

    /** Translates the n-th element; empty where its format is not known, which is in the settings' problems then. */
    Optional<Declared> toDeclared(int number, Settings settings, ProjectFacts project) {
        ALL.forEach(leaf -> settings.locate(leaf.in(number)));
        Optional<Format> known = settings.get(FORMAT.in(number), format);
        if (known.isEmpty()
                && !settings.effective().containsKey(FORMAT.in(number).property())) {
            settings.refuse(
                    FORMAT.in(number),
                    format,
                    "package " + number + " has no format",
                    "set " + FORMAT.xml() + " to " + FORMAT.grammar().allowed());
        }
        List<String> named = settings.list(FILES.in(number), files);
        Optional<String> scope = settings.get(NAMESPACE.in(number), namespace);
        Optional<String> itsName = settings.get(NAME.in(number), name);
        Optional<String> itsVersion = settings.get(VERSION.in(number), version);
        Optional<String> itsTag = settings.get(TAG.in(number), tag);
        return known.map(found -> new Declared(
                Parameter.PREFIX + ELEMENT + "." + number,
                project,
                found,
                scope,
                itsName,
                itsVersion,
                itsTag,
                named.stream().map(project.basedir()::resolve).toList()));
    }

    private static Map<String, Format> formats() {
        return Arrays.stream(Format.values()).collect(Collectors.toMap(Format::word, Function.identity()));
    }
}
