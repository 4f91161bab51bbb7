package io.github.codesuite.stage.publish.pypi;

import io.github.codesuite.bundle.ArchiveText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The metadata of a distribution (packaging.python.org, "Core metadata specifications"): headers as in a mail, and the description
 * as their last or as the text below them. Names of headers are in lower case.
 */
record CoreMetadata(List<Header> headers) {

    /** A header; one that may be there several times is there several times. */
    record Header(String name, String value) {}

    private static final Pattern IN_A_WHEEL = Pattern.compile("[^/]+\\.dist-info/METADATA");
    private static final Pattern IN_A_SOURCE_DISTRIBUTION = Pattern.compile("[^/]+/PKG-INFO");
    private static final Pattern HEADER = Pattern.compile("([A-Za-z][A-Za-z0-9-]*)[ \\t]*:(.*)");
    private static final int LIMIT = 4 << 20;

    CoreMetadata {
        headers = List.copyOf(headers);
    }

    /** @throws IOException if the file is no archive, or has no metadata that can be read */
    static CoreMetadata in(Path file, boolean isSource) throws IOException {
        String what = isSource ? "PKG-INFO" : ".dist-info/METADATA";
        Pattern place = isSource ? IN_A_SOURCE_DISTRIBUTION : IN_A_WHEEL;
        byte[] text = ArchiveText.only(file, what, path -> place.matcher(path).matches(), LIMIT);
        try {
            return parse(new String(text, StandardCharsets.UTF_8));
        } catch (IOException malformed) {
            throw new IOException(
                    "the " + what + " in " + file.getFileName() + ": " + malformed.getMessage(), malformed);
        }
    }

    /** Reads a text. */
    static CoreMetadata parse(String text) throws IOException {
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

    /** The first value of a header; empty where it is not there. */
    Optional<String> first(String name) {
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
