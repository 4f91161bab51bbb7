package io.github.codesuite.spec.python;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The metadata of a distribution (packaging.python.org, "Core metadata specifications"): headers as in a mail, and the description
 * as their last or as the text below them. Names of headers are in lower case.
 */
public record CoreMetadata(List<Header> headers) {

    /** A header; one that may be there several times is there several times. */
    public record Header(String name, String value) {}

    private static final Pattern IN_A_WHEEL = Pattern.compile("[^/]+\\.dist-info/METADATA");
    private static final Pattern IN_A_SOURCE_DISTRIBUTION = Pattern.compile("[^/]+/PKG-INFO");
    private static final Pattern HEADER = Pattern.compile("([A-Za-z][A-Za-z0-9-]*)[ \\t]*:(.*)");
    /** Of its bytes. */
    public static final int LIMIT = 4 << 20;

    public CoreMetadata {
        headers = List.copyOf(headers);
    }

    /** What the file is called in a wheel or in a source distribution, for messages. */
    public static String file(boolean isSource) {
        return isSource ? "PKG-INFO" : ".dist-info/METADATA";
    }

    /** Whether a path in a wheel or in a source distribution is that of the file. */
    public static boolean isPlace(String path, boolean isSource) {
        return (isSource ? IN_A_SOURCE_DISTRIBUTION : IN_A_WHEEL).matcher(path).matches();
    }

    /** Reads a text. */
    public static CoreMetadata parse(String text) throws IOException {
        List<Header> headers = new ArrayList<>();
        String[] lines = text.replace("\r\n", "\n").split("\n", -1);
        int next = 0;
        for (; next < lines.length && !lines[next].isBlank(); next++) {
            read(lines[next], next + 1, headers);
        }
        String below = String.join("\n", List.of(lines).subList(Math.min(next + 1, lines.length), lines.length));
        if (!below.isBlank()) {
            headers.add(new Header("description", below));
        }
        return new CoreMetadata(headers);
    }

    /** All values of a header. */
    public List<String> all(String name) {
        return headers.stream()
                .filter(header -> header.name().equals(name))
                .map(Header::value)
                .toList();
    }

    /** The first value of a header; empty where it is not there. */
    public Optional<String> first(String name) {
        return headers.stream()
                .filter(header -> header.name().equals(name))
                .map(Header::value)
                .findFirst();
    }

    /** A line that begins with a blank goes on with the header before it. */
    private static void read(String line, int number, List<Header> headers) throws IOException {
        if (line.startsWith(" ") || line.startsWith("\t")) {
            if (headers.isEmpty()) {
                throw new IOException("line 1 belongs to no header");
            }
            Header before = headers.remove(headers.size() - 1);
            headers.add(new Header(before.name(), before.value() + "\n" + line));
            return;
        }
        var header = HEADER.matcher(line);
        if (!header.matches()) {
            throw new IOException("line " + number + " is no header");
        }
        headers.add(new Header(
                header.group(1).toLowerCase(Locale.ROOT), header.group(2).trim()));
    }
}
