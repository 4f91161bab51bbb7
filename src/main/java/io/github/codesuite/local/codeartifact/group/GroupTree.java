package io.github.codesuite.local.codeartifact.group;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All groups of a domain at one moment, with the root: which is whose parent, and which package is in which. */
public final class GroupTree {

    private record Node(GroupRecord group, GroupPattern pattern) {}

    private static final Comparator<Node> SPECIFICITY = Comparator.comparing(Node::pattern, GroupPattern.SPECIFICITY);

    private final List<Node> nodes;

    GroupTree(List<GroupRecord> groups) {
        this.nodes = groups.stream()
                .map(group -> new Node(group, group.parsed()))
                .sorted(SPECIFICITY.thenComparing(node -> node.group().pattern()))
                .toList();
    }

    /** From the most general to the most specific. */
    public List<GroupRecord> groups() {
        return nodes.stream().map(Node::group).toList();
    }

    /** The most specific group whose packages include all of this one; none for the root. */
    public Optional<GroupRecord> parent(GroupRecord group) {
        GroupPattern pattern = group.parsed();
        return nodes.stream()
                .filter(node -> node.pattern().contains(pattern))
                .max(SPECIFICITY)
                .map(Node::group);
    }

    public List<GroupRecord> children(GroupRecord group) {
        return groups().stream()
                .filter(other -> parent(other).filter(group::equals).isPresent())
                .toList();
    }

    /** The most specific group; of several alike, the one that fits exactly. */
    public Association association(String format, String namespace, String name) {
        return nodes.stream()
                .map(node -> new Fit(node, node.pattern().match(format, namespace, name)))
                .filter(fit -> fit.match() != Match.NONE)
                .max(Comparator.comparing(Fit::node, SPECIFICITY).thenComparing(Fit::match))
                .map(fit -> new Association(fit.node().group(), fit.match()))
                .orElseThrow(() -> new IllegalStateException("the root has every package"));
    }

    public Setting setting(GroupRecord group, Restriction restriction) {
        GroupRecord from = group;
        Optional<GroupRecord> above = parent(from);
        while (from.mode(restriction) == Mode.INHERIT && above.isPresent()) {
            from = above.get();
            above = parent(from);
        }
        return new Setting(from.mode(restriction), from);
    }

    private record Fit(Node node, Match match) {}
}
