package io.github.codesuite.spec.xml;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Node;

/** The blanks between elements, which a second indenting would double. */
final class Indentation {

    private Indentation() {}

    static void remove(Node node) {
        List<Node> children = children(node);
        boolean hasElements = children.stream().anyMatch(child -> child.getNodeType() == Node.ELEMENT_NODE);
        for (Node child : children) {
            if (hasElements && child.getNodeType() == Node.TEXT_NODE && isBlank(child)) {
                node.removeChild(child);
            } else {
                remove(child);
            }
        }
    }

    private static boolean isBlank(Node text) {
        return text.getTextContent().isBlank();
    }

    private static List<Node> children(Node node) {
        List<Node> children = new ArrayList<>();
        for (int index = 0; index < node.getChildNodes().getLength(); index++) {
            children.add(node.getChildNodes().item(index));
        }
        return children;
    }
}
