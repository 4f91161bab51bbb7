package io.github.codesuite.stage.login;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A file of lines {@code key=value}, of which some are replaced and all others stay as they are, comments and order included. A
 * file with sections is one such file per section.
 */
final class SettingLines {

    private static final Pattern SECTION = Pattern.compile("\\s*\\[([^\\]]*)\\]\\s*([#;].*)?");

    private final List<String> lines;

    SettingLines(String before) {
        this.lines = before.isEmpty() ? List.of() : List.of(before.split("\\R", -1));
    }

    /** The settings in a file without sections, such as {@code .npmrc}. */
    String with(Map<String, String> settings) throws Unmergeable {
        for (int index = 0; index < lines.size(); index++) {
            if (lines.get(index).indexOf('\0') >= 0) {
                throw new Unmergeable("line " + (index + 1) + " is no text");
            }
        }
        return joined(replaced(trimmed(lines), settings));
    }

    /** The settings in a section, which is added where it is not there. */
    String with(String section, Map<String, String> settings) throws Unmergeable {
        checkSections();
        List<String> all = new ArrayList<>(trimmed(lines));
        int start = start(all, section);
        if (start < 0) {
            if (!all.isEmpty()) {
                all.add("");
            }
            all.add("[" + section + "]");
            start = all.size() - 1;
        }
        int end = end(all, start);
        List<String> body = replaced(trimmed(all.subList(start + 1, end)), settings);
        if (end < all.size()) {
            body.add("");
        }
        List<String> result = new ArrayList<>(all.subList(0, start + 1));
        result.addAll(body);
        result.addAll(all.subList(end, all.size()));
        return joined(result);
    }

    /** The value of a key in a section; empty where it has none. */
    String value(String section, String key) {
        int start = start(lines, section);
        if (start < 0) {
            return "";
        }
        StringBuilder value = new StringBuilder();
        boolean isInIt = false;
        for (String line : lines.subList(start + 1, end(lines, start))) {
            isInIt = isKey(line, key) || (isInIt && isContinued(line));
            if (isInIt) {
                value.append(isContinued(line) ? line : line.replaceFirst("^[^=:]*[=:]", ""))
                        .append('\n');
            }
        }
        return value.toString().trim();
    }

    private void checkSections() throws Unmergeable {
        boolean isInside = false;
        for (int index = 0; index < lines.size(); index++) {
            String line = lines.get(index);
            boolean isNothing = line.isBlank() || line.matches("\\s*[#;].*");
            if (SECTION.matcher(line).matches()) {
                isInside = true;
            } else if (!isNothing && (!isInside || line.stripLeading().startsWith("[") || line.indexOf('\0') >= 0)) {
                throw new Unmergeable("line " + (index + 1) + " is neither a section nor in one");
            }
        }
    }

    /** The first line of a key is replaced, what else belongs to it goes, and keys that are new come last. */
    private static List<String> replaced(List<String> lines, Map<String, String> settings) {
        Map<String, String> left = new java.util.LinkedHashMap<>(settings);
        List<String> result = new ArrayList<>();
        boolean isGone = false;
        for (String line : lines) {
            isGone = isGone && isContinued(line);
            for (Map.Entry<String, String> setting : settings.entrySet()) {
                if (isKey(line, setting.getKey())) {
                    isGone = true;
                    if (left.remove(setting.getKey()) != null) {
                        result.add(setting.getKey() + "=" + setting.getValue());
                    }
                }
            }
            if (!isGone) {
                result.add(line);
            }
        }
        left.forEach((key, value) -> result.add(key + "=" + value));
        return result;
    }

    private static boolean isKey(String line, String key) {
        return line.matches(Pattern.quote(key) + "\\s*[=].*") || line.matches(Pattern.quote(key) + "\\s*:\\s.*");
    }

    private static boolean isContinued(String line) {
        return !line.isBlank() && Character.isWhitespace(line.charAt(0));
    }

    private static int start(List<String> lines, String section) {
        for (int index = 0; index < lines.size(); index++) {
            var header = SECTION.matcher(lines.get(index));
            if (header.matches() && header.group(1).equals(section)) {
                return index;
            }
        }
        return -1;
    }

    private static int end(List<String> lines, int start) {
        for (int index = start + 1; index < lines.size(); index++) {
            if (SECTION.matcher(lines.get(index)).matches()) {
                return index;
            }
        }
        return lines.size();
    }

    private static List<String> trimmed(List<String> lines) {
        int end = lines.size();
        while (end > 0 && lines.get(end - 1).isBlank()) {
            end--;
        }
        return lines.subList(0, end);
    }

    private static String joined(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }
}
