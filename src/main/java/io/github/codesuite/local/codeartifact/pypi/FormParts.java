package io.github.codesuite.local.codeartifact.pypi;

import io.github.codesuite.local.codeartifact.store.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a {@code multipart/form-data} body (RFC 7578), one after the other; a part's content is a stream. */
final class FormParts {

    /**
     * A part.
     *
     * @param content ends with the part; to be read before the next part is asked for
     */
    record Part(String name, Optional<String> fileName, InputStream content) {}

    private static final int HEADER_LIMIT = 8 * 1024;
    private static final Pattern TYPE = Pattern.compile("(?i)multipart/form-data\\s*;(.*)");
    private static final Pattern BOUNDARY =
            Pattern.compile("(?i)(?:^|;)\\s*boundary=(?:\"([^\"]{1,70})\"|([^\\s;\"]{1,70}))\\s*(?:;|$)");
    private static final Pattern DISPOSITION = Pattern.compile("(?i)content-disposition:\\s*form-data\\s*(;.*)");
    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*([A-Za-z*]+)=(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^\\s;\"]+))");

    private final DelimitedInput input;
    private boolean atEnd;

    private FormParts(InputStream body, String boundary) {
        byte[] before = "\r\n".getBytes(StandardCharsets.US_ASCII);
        this.input = new DelimitedInput(body, before, ("\r\n--" + boundary).getBytes(StandardCharsets.UTF_8));
    }

    /** @param contentType the request's header, which has the boundary */
    static FormParts of(String contentType, InputStream body) {
        Matcher type = TYPE.matcher(contentType.trim());
        Matcher boundary = BOUNDARY.matcher(type.matches() ? type.group(1) : "");
        if (!boundary.find()) {
            throw Refusal.invalid("an upload must be multipart/form-data with a boundary of at most 70 characters");
        }
        return new FormParts(body, boundary.group(1) == null ? boundary.group(2) : boundary.group(1));
    }

    /** The next part; empty after the last one. */
    Optional<Part> next() throws IOException {
        if (!atEnd) {
            input.skipDelimiter();
            atEnd = isLast();
        }
        return atEnd ? Optional.empty() : Optional.of(part());
    }

    private boolean isLast() throws IOException {
        int first = input.plain();
        int second = input.plain();
        if (first == '-' && second == '-') {
            return true;
        }
        if (first == '\r' && second == '\n') {
            return false;
        }
        throw Refusal.invalid("a part of the form does not begin after its boundary");
    }

    private Part part() throws IOException {
        List<String> headers = new ArrayList<>();
        int left = HEADER_LIMIT;
        for (String line = line(left); !line.isEmpty(); line = line(left)) {
            left -= line.length();
            headers.add(line);
        }
        return headers.stream()
                .flatMap(header -> disposition(header).stream())
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("a part of the form has no name"));
    }

    private Optional<Part> disposition(String line) {
        Matcher disposition = DISPOSITION.matcher(line);
        if (!disposition.matches()) {
            return Optional.empty();
        }
        Optional<String> name = parameter(disposition.group(1), "name");
        Optional<String> fileName = parameter(disposition.group(1), "filename");
        return name.map(found -> new Part(found, fileName, input));
    }

    private static Optional<String> parameter(String parameters, String wanted) {
        Matcher parameter = PARAMETER.matcher(parameters);
        while (parameter.find()) {
            if (parameter.group(1).equalsIgnoreCase(wanted)) {
                String quoted = parameter.group(2);
                return Optional.of(quoted == null ? parameter.group(3) : quoted.replaceAll("\\\\(.)", "$1"));
            }
        }
        return Optional.empty();
    }

    /** A header's line without its end. */
    private String line(int limit) throws IOException {
        StringBuilder line = new StringBuilder();
        int octet = input.plain();
        while (octet != '\r') {
            if (line.length() >= limit || octet == '\n') {
                throw Refusal.invalid("the headers of a part of the form are too long, or are none");
            }
            line.append((char) octet);
            octet = input.plain();
        }
        if (input.plain() != '\n') {
            throw Refusal.invalid("a header of a part of the form does not end with CR LF");
        }
        return line.toString();
    }
}
