package io.github.codesuite.mojo;

import io.github.codesuite.mojo.config.Parameter;
import io.github.codesuite.mojo.config.Parameters;
import io.github.codesuite.problem.NearestMatch;
import io.github.codesuite.problem.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * Checks the plugin's configuration in a module as the POMs have it: elements that nobody knows, which Maven ignores or
 * refuses one at a time, and values that are not allowed. Reports each with its file, line, column and the nearest match;
 * what several modules inherit is reported once.
 */
public final class ConfigurationCheck {

    private final PluginDom dom;
    private final Problems problems;

    private ConfigurationCheck(PluginDom dom, Problems problems) {
        this.dom = dom;
        this.problems = problems;
    }

    /** Checks a module; one without the plugin is fine. */
    public static void check(MavenProject project, Path rootdir, Problems problems) {
        PluginDom.of(project, rootdir).ifPresent(dom -> new ConfigurationCheck(dom, problems).check());
    }

    private void check() {
        for (Xpp3Dom configuration : dom.configurations()) {
            for (Xpp3Dom child : configuration.getChildren()) {
                checkTop(child);
            }
        }
    }

    private void checkTop(Xpp3Dom child) {
        String name = child.getName();
        if (Parameters.ELEMENTS.containsKey(name)) {
            checkElement(child);
        } else if (Parameters.LATER_ELEMENTS.contains(name)) {
            problems.error(
                    dom.location(child), "<" + name + "> is not honoured by this version yet", "remove the element");
        } else {
            checkLeaf("", child, topNames());
        }
    }

    private void checkElement(Xpp3Dom element) {
        List<String> names = Parameters.ELEMENTS.getOrDefault(element.getName(), List.of()).stream()
                .map(Parameter::name)
                .toList();
        for (Xpp3Dom leaf : element.getChildren()) {
            checkLeaf(element.getName(), leaf, names);
        }
        if (element.getChildCount() == 0 && !text(element).isEmpty()) {
            problems.error(
                    dom.location(element),
                    "<" + element.getName() + "> has a text, '" + text(element) + "'",
                    "it takes the elements " + String.join(", ", names));
        }
    }

    private void checkLeaf(String element, Xpp3Dom leaf, List<String> siblings) {
        Optional<Parameter<?>> known = Parameters.named(element, leaf.getName());
        if (known.isPresent()) {
            checkValue(known.get(), leaf);
        } else if (!element.isEmpty() && leaf.getName().equals("skip")) {
            problems.error(
                    dom.location(leaf),
                    "<skip> is no part of <" + element + ">",
                    "put it into the execution's <configuration>, or set codesuite.<goal>.skip");
        } else {
            problems.error(
                    dom.location(leaf),
                    unknown(element, leaf.getName()) + NearestMatch.hint(leaf.getName(), siblings),
                    "allowed are " + String.join(", ", siblings));
        }
    }

    private void checkValue(Parameter<?> parameter, Xpp3Dom leaf) {
        boolean isOne = parameter.kind() == Parameter.Kind.ONE;
        if (parameter.kind() == Parameter.Kind.ELEMENTS) {
            checkItems(parameter, leaf);
        }
        if (isOne && leaf.getChildCount() > 0) {
            problems.error(
                    dom.location(leaf),
                    parameter.xml() + " has the element <" + leaf.getChild(0).getName() + ">",
                    "it takes " + parameter.grammar().allowed());
        } else if (parameter.isLater() || (isOne && !text(leaf).isEmpty() && !isExpression(leaf))) {
            parameter.complaint(content(leaf), dom.location(leaf), true).ifPresent(problems::add);
        }
    }

    /** Elements of one name, each with leaves of its own. */
    private void checkItems(Parameter<?> parameter, Xpp3Dom list) {
        String path = parameter.element() + "." + parameter.name();
        String item = Parameter.lastElement(path);
        List<String> names = Parameters.ITEMS.getOrDefault(path, List.of()).stream()
                .map(Parameter::name)
                .toList();
        if (list.getChildCount() == 0 && !text(list).isEmpty()) {
            problems.error(
                    dom.location(list),
                    parameter.xml() + " has a text, '" + text(list) + "'",
                    "it takes <" + item + ">");
        }
        for (Xpp3Dom child : list.getChildren()) {
            if (!child.getName().equals(item)) {
                problems.error(
                        dom.location(child),
                        "'" + child.getName() + "' is no element of " + parameter.xml(),
                        "it takes <" + item + ">");
            }
            for (Xpp3Dom leaf : child.getChildren()) {
                checkLeaf(path, leaf, names);
            }
        }
    }

    /** Maven replaces it later, when the goal is configured. */
    private static boolean isExpression(Xpp3Dom leaf) {
        return text(leaf).contains("${");
    }

    private static String content(Xpp3Dom leaf) {
        return leaf.getChildCount() == 0 ? text(leaf) : "<" + leaf.getChild(0).getName() + ">";
    }

    private static String text(Xpp3Dom element) {
        return element.getValue() == null ? "" : element.getValue().trim();
    }

    private static String unknown(String element, String name) {
        String shown = element.isEmpty() ? "this plugin" : "<" + Parameter.lastElement(element) + ">";
        return "'" + name + "' is no parameter of " + shown;
    }

    private static List<String> topNames() {
        List<String> names =
                new ArrayList<>(Parameters.COMMON.stream().map(Parameter::name).toList());
        names.addAll(Parameters.ELEMENTS.keySet());
        return names;
    }
}
