package io.github.codesuite.local.codeartifact.pypi;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The page of a project in the simple index (PEP 503). */
final class SimplePage {

    private final StringBuilder html = new StringBuilder();
    private final String root;

    /** @param root the path of the project's page, with a slash at the end */
    SimplePage(String project, String root) {
        this.root = root;
        html.append(
                        "<!DOCTYPE html>\n<html>\n<head><meta name=\"pypi:repository-version\" content=\"1.0\"><title>Links for ")
                .append(escaped(project))
                .append("</title></head>\n<body>\n<h1>Links for ")
                .append(escaped(project))
                .append("</h1>\n");
    }

    /**
     * Lists a file.
     *
     * @param requiresPython empty where the file says nothing
     * @param yanked why it should not be used any more (PEP 592)
     */
    void add(String version, String file, String sha256, String requiresPython, Optional<String> yanked) {
        html.append("<a href=\"")
                .append(root)
                .append(encoded(version))
                .append('/')
                .append(encoded(file))
                .append("#sha256=")
                .append(sha256)
                .append('"');
        if (!requiresPython.isEmpty()) {
            html.append(" data-requires-python=\"")
                    .append(escaped(requiresPython))
                    .append('"');
        }
        yanked.ifPresent(
                why -> html.append(" data-yanked=\"").append(escaped(why)).append('"'));
        html.append('>').append(escaped(file)).append("</a><br>\n");
    }

    byte[] octets() {
        return (html + "</body>\n</html>\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replaceAll("\\p{Cntrl}", " ");
    }
}
