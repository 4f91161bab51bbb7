package io.github.codesuite.spec.python;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a distribution says: a wheel's (PEP 427, "File name convention") or that of a source distribution (PEP 625).
 *
 * @param name of the project, as in the file's name
 * @param version as in the file's name
 * @param pythonTag of a wheel; {@code source} of a source distribution
 */
public record FileName(String name, String version, String pythonTag) {

    /** For messages. */
    public static final String RULES =
            "name wheels such as orders-1.0-py3-none-any.whl and source distributions such as orders-1.0.tar.gz,"
                    + " as python -m build makes them";

    private static final String SOURCE = "source";
    private static final Pattern WHEEL =
            Pattern.compile("(?<name>[A-Za-z0-9](?:[A-Za-z0-9._]*[A-Za-z0-9])?)-(?<version>[^-]+)"
                    + "(?:-\\d[^-]*)?-(?<python>[\\w.]+)-[\\w.]+-[\\w.]+\\.whl");
    private static final Pattern SDIST =
            Pattern.compile("(?<name>[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)-(?<version>[^-]+)\\.(?:tar\\.gz|zip)");

    /** Empty where a text is no such name. */
    public static Optional<FileName> of(String text) {
        Matcher wheel = WHEEL.matcher(text);
        if (wheel.matches()) {
            return checked(new FileName(wheel.group("name"), wheel.group("version"), wheel.group("python")));
        }
        Matcher sdist = SDIST.matcher(text);
        return sdist.matches()
                ? checked(new FileName(sdist.group("name"), sdist.group("version"), SOURCE))
                : Optional.empty();
    }

    public boolean isSource() {
        return pythonTag.equals(SOURCE);
    }

    /** Whether a name and a version, however written, are those of the file. */
    public boolean fits(String otherName, String otherVersion) {
        return ProjectName.normalized(name).equals(ProjectName.normalized(otherName))
                && PythonVersion.normalized(version).equals(PythonVersion.normalized(otherVersion));
    }

    private static Optional<FileName> checked(FileName found) {
        return PythonVersion.normalized(found.version).map(normal -> found);
    }
}
