package io.github.codesuite.mojo;

import io.github.codesuite.mojo.config.CommaList;
import io.github.codesuite.mojo.config.Parameter;
import io.github.codesuite.mojo.config.Written;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** What the POM says to one execution, before Maven has configured the goal. */
final class WrittenPom implements Written {

    private final Optional<PluginDom> dom;

    /** @param dom the plugin's configuration of the execution; empty where the module does not use the plugin */
    WrittenPom(Optional<PluginDom> dom) {
        this.dom = dom;
    }

    /** Maven replaces an expression when the goal is configured: what it may become is not judged now. */
    @Override
    public Optional<String> text(Parameter<?> parameter) {
        return dom.flatMap(plugin -> plugin.text(parameter.element(), parameter.name()))
                .filter(text -> !text.contains("${")
                        || parameter.grammar().parser().apply(text.trim()).isPresent());
    }

    @Override
    public List<String> items(Parameter<?> parameter) {
        return element(parameter).stream().flatMap(WrittenPom::items).toList();
    }

    @Override
    public Map<String, String> named(Parameter<?> parameter) {
        Map<String, String> values = new LinkedHashMap<>();
        element(parameter).stream()
                .flatMap(element -> Arrays.stream(element.getChildren()))
                .forEach(child -> values.put(child.getName(), text(child)));
        return values;
    }

    @Override
    public int count(Parameter<?> parameter) {
        return element(parameter).map(Xpp3Dom::getChildCount).orElse(0);
    }

    private Optional<Xpp3Dom> element(Parameter<?> parameter) {
        return dom.flatMap(plugin ->
                plugin.find(parameter.element(), parameter.name()).stream().findFirst());
    }

    /** Maven takes a text without elements for items between commas. */
    private static Stream<String> items(Xpp3Dom list) {
        return list.getChildCount() == 0
                ? CommaList.split(text(list)).stream()
                : Arrays.stream(list.getChildren()).map(WrittenPom::text);
    }

    private static String text(Xpp3Dom element) {
        return Optional.ofNullable(element.getValue()).orElse("");
    }
}
