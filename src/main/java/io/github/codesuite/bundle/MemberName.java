package io.github.codesuite.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The rule for names in archives: relative, with forward slashes, going down only. */
final class MemberName {

    private static final int LONGEST_COMPONENT = 255;
    private static final int LONGEST = 4096;
    private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:.*", Pattern.DOTALL);
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

    private MemberName() {}

    /** The components of a name without {@code .} and empty ones; no component is the folder of extraction itself. */
    static List<String> components(Path archive, String name) throws IOException {
        refuseForeign(archive, name, name, "has a name that");
        List<String> components = new ArrayList<>();
        for (String component : name.split("/", -1)) {
            if (component.equals("..")) {
                throw UnsafeArchiveException.entry(archive, name, "leaves the folder");
            }
            if (component.getBytes(StandardCharsets.UTF_8).length > LONGEST_COMPONENT) {
                throw UnsafeArchiveException.entry(archive, name, "has a name that is too long");
            }
            if (!component.isEmpty() && !component.equals(".")) {
                components.add(component);
            }
        }
        return components;
    }

    /** Refuses what no relative path is written like: a name of a member, or the target of a link. */
    static void refuseForeign(Path archive, String name, String path, String subject) throws IOException {
        if (path.isEmpty()) {
            throw UnsafeArchiveException.entry(archive, name, subject + " is empty");
        }
        if (path.startsWith("/") || DRIVE.matcher(path).matches()) {
            throw UnsafeArchiveException.entry(archive, name, subject + " is absolute");
        }
        if (path.indexOf('\\') >= 0) {
            throw UnsafeArchiveException.entry(archive, name, subject + " has a backslash");
        }
        if (CONTROL.matcher(path).find()) {
            throw UnsafeArchiveException.entry(archive, name, subject + " has a control character");
        }
        if (path.length() > LONGEST) {
            throw UnsafeArchiveException.entry(archive, name, subject + " is too long");
        }
    }

    /** One text for all names that a file system may take for the same: whatever case, whatever composition of accents. */
    static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }
}
