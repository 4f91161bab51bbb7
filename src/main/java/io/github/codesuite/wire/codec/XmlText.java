package io.github.codesuite.wire.codec;

import java.nio.charset.StandardCharsets;

/** Builds an XML document: declaration, elements, attributes, escaped text; no blank that is not content. */
final class XmlText {

    private final StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

    XmlText open(String name) {
        return open(name, "");
    }

    /** @param attributes already escaped, each with a blank before it; may be empty */
    XmlText open(String name, String attributes) {
        text.append('<').append(name).append(attributes).append('>');
        return this;
    }

    XmlText close(String name) {
        text.append("</").append(name).append('>');
        return this;
    }

    XmlText element(String name, String content) {
        return element(name, "", content);
    }

    /** @param attributes as of {@link #open(String, String)} */
    XmlText element(String name, String attributes, String content) {
        open(name, attributes);
        escape(content, text);
        return close(name);
    }

    byte[] octets() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static String attribute(String name, String value) {
        StringBuilder attribute = new StringBuilder(" ").append(name).append("=\"");
        escape(value, attribute);
        return attribute.append('"').toString();
    }

    /** A control character that XML 1.0 does not have is written as S3 writes it, as a reference. */
    private static void escape(String content, StringBuilder into) {
        for (int index = 0; index < content.length(); index++) {
            char each = content.charAt(index);
            switch (each) {
                case '&' -> into.append("&amp;");
                case '<' -> into.append("&lt;");
                case '>' -> into.append("&gt;");
                case '"' -> into.append("&quot;");
                default -> {
                    if (each < ' ') {
                        into.append("&#").append((int) each).append(';');
                    } else {
                        into.append(each);
                    }
                }
            }
        }
    }
}
