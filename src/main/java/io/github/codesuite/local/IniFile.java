package io.github.codesuite.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A file in the format of the AWS CLI's config and credentials; what is not changed keeps its place and form. Immutable. */
record IniFile(List<String> lines) {

    IniFile {
        lines = List.copyOf(lines);
    }

    static IniFile parse(String text) {
        return new IniFile(text.lines().toList());
    }

    /** A value; empty where the section or the key is not there. */
    Optional<String> value(String section, String key) {
        return body(section)
                .filter(line -> isKey(line, key))
                .map(line -> line.substring(line.indexOf('=') + 1).trim())
                .findFirst();
    }

    /** The same with a value; a section that is not there comes last. */
    IniFile with(String section, String key, String value) {
        List<String> changed = new ArrayList<>(lines);
        String line = key + " = " + value;
        int head = head(section);
        if (head < 0) {
            changed.add("[" + section + "]");
            changed.add(line);
            return new IniFile(changed);
        }
        for (int index = head + 1; index < end(head); index++) {
            if (isKey(lines.get(index), key)) {
                changed.set(index, line);
                return new IniFile(changed);
            }
        }
        changed.add(head + 1, line);
        return new IniFile(changed);
    }

    /** The same with a value where the key is not there yet. */
    IniFile withDefault(String section, String key, String value) {
        return value(section, key).isPresent() ? this : with(section, key, value);
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }

    private Stream<String> body(String section) {
        int head = head(section);
        return head < 0 ? Stream.empty() : lines.subList(head + 1, end(head)).stream();
    }

    private int head(String section) {
        for (int index = 0; index < lines.size(); index++) {
            if (lines.get(index).trim().equals("[" + section + "]")) {
                return index;
            }
        }
        return -1;
    }

    private int end(int head) {
        int end = head + 1;
        while (end < lines.size() && !lines.get(end).stripLeading().startsWith("[")) {
            end++;
        }
        return end;
    }

    private static boolean isKey(String line, String key) {
        int equals = line.indexOf('=');
        return equals > 0 && line.substring(0, equals).trim().equals(key);
    }
}
