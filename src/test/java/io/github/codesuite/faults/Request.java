package io.github.codesuite.faults;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One HTTP request as it came over the wire; header names in lower case. */
final class Request {

    private static final Pattern ACTION = Pattern.compile("(?:^|&)Action=([^&]*)");

    private final String line;
    private final Map<String, String> headers;
    private final byte[] body;

    Request(String line, Map<String, String> headers, byte[] body) {
        this.line = line;
        this.headers = Map.copyOf(headers);
        this.body = body.clone();
    }

    String line() {
        return line;
    }

    Map<String, String> headers() {
        return headers;
    }

    byte[] body() {
        return body.clone();
    }

    /** {@code StartBuild}, {@code GetCallerIdentity}, or method and path where the protocol names no operation. */
    String operation() {
        String target = header("x-amz-target");
        if (!target.isEmpty()) {
            return target.substring(target.lastIndexOf('.') + 1);
        }
        Matcher action = ACTION.matcher(
                header("content-type").startsWith("application/x-www-form-urlencoded") ? text() : query());
        return action.find() ? URLDecoder.decode(action.group(1), StandardCharsets.UTF_8) : method() + " " + path();
    }

    String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    String method() {
        return line.substring(0, line.indexOf(' '));
    }

    String path() {
        return target().replaceFirst("\\?.*", "");
    }

    String query() {
        int mark = target().indexOf('?');
        return mark < 0 ? "" : target().substring(mark + 1);
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    private String target() {
        return line.substring(line.indexOf(' ') + 1, line.lastIndexOf(' '));
    }
}
