package io.github.codesuite.spec.maven;

import io.github.codesuite.spec.xml.HardenedXml;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads and makes elements by their local names; Maven's files are written with and without a namespace. */
final class Elements {

    private Elements() {}

    static Element root(InputStream xml, String name) throws IOException {
        Element root = HardenedXml.parse(xml).getDocumentElement();
        if (!name(root).equals(name)) {
            throw new IOException("the root element is " + name(root) + ", not " + name);
        }
        return root;
    }

    static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && name(element).equals(name)) {
                found.add(element);
            }
        }
        return found;
    }

    static Optional<Element> child(Element parent, String name) {
        return children(parent, name).stream().findFirst();
    }

    /** The trimmed text of a child; empty where there is none. */
    static String text(Element parent, String name) {
        return child(parent, name).map(Node::getTextContent).map(String::trim).orElse("");
    }

    /** The trimmed texts of the children of a child. */
    static List<String> texts(Element parent, String list, String name) {
        return child(parent, list).stream()
                .flatMap(element -> children(element, name).stream())
                .map(element -> element.getTextContent().trim())
                .toList();
    }

    static Document document(String root) {
        byte[] empty = ("<" + root + "/>").getBytes(StandardCharsets.UTF_8);
        try {
            return HardenedXml.parse(new ByteArrayInputStream(empty));
        } catch (IOException impossible) {
            throw new UncheckedIOException("an empty element is well-formed", impossible);
        }
    }

    static Element add(Element parent, String name) {
        Document document = parent.getOwnerDocument();
        Element child = document.createElement(name);
        parent.appendChild(child);
        return child;
    }

    /** Adds an element with a text, unless the text is empty. */
    static void add(Element parent, String name, String text) {
        if (!text.isEmpty()) {
            add(parent, name).setTextContent(text);
        }
    }

    private static String name(Element element) {
        String local = element.getLocalName();
        return local == null ? element.getTagName() : local;
    }
}
