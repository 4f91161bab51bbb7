package io.github.codesuite.local.codeartifact.pypi;

import io.github.codesuite.local.codeartifact.store.Names;
import io.github.codesuite.local.codeartifact.store.Refusal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks that the name of a wheel or a source distribution is of the package and version that it is uploaded for. */
final class Distribution {

    private static final String WHEEL = "bdist_wheel";
    private static final String SOURCE = "sdist";
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+!-]*");

    /** Python packaging user guide, "Binary distribution format". */
    private static final Pattern WHEEL_NAME =
            Pattern.compile("(?<name>[^-]+)-(?<version>[^-]+)(?:-\\d[^-]*)?-[^-]+-[^-]+-[^-]+\\.whl");

    private static final List<String> ARCHIVES = List.of(".tar.gz", ".tgz", ".zip", ".tar.bz2");

    private Distribution() {}

    /** @param type as the form says it */
    static void check(String fileName, String type, String name, String version) {
        Names.checkAsset(fileName);
        if (!PLAIN.matcher(fileName).matches()) {
            throw Refusal.invalid("\"" + fileName + "\" cannot be the name of a distribution");
        }
        switch (type) {
            case WHEEL -> checkWheel(fileName, name, version);
            case SOURCE -> checkSource(fileName, name, version);
            default -> throw Refusal.invalid("filetype must be " + SOURCE + " or " + WHEEL + ", not \"" + type + "\"");
        }
    }

    private static void checkWheel(String fileName, String name, String version) {
        Matcher wheel = WHEEL_NAME.matcher(fileName);
        if (!wheel.matches()) {
            throw Refusal.invalid("\"" + fileName + "\" is no name of a wheel: name-version-python-abi-platform.whl");
        }
        checkSame(
                fileName,
                name,
                version,
                wheel.group("name"),
                wheel.group("version").replaceFirst("(?<=[0-9])_", "+"));
    }

    private static void checkSource(String fileName, String name, String version) {
        String stem = ARCHIVES.stream()
                .filter(fileName::endsWith)
                .findFirst()
                .map(suffix -> fileName.substring(0, fileName.length() - suffix.length()))
                .orElseThrow(() -> Refusal.invalid(
                        "\"" + fileName + "\" is no source distribution: " + String.join(", ", ARCHIVES)));
        for (int dash = stem.indexOf('-'); dash > 0; dash = stem.indexOf('-', dash + 1)) {
            if (isSame(name, version, stem.substring(0, dash), stem.substring(dash + 1))) {
                return;
            }
        }
        throw other(fileName, name, version);
    }

    private static void checkSame(String fileName, String name, String version, String foundName, String foundVersion) {
        if (!isSame(name, version, foundName, foundVersion)) {
            throw other(fileName, name, version);
        }
    }

    private static boolean isSame(String name, String version, String foundName, String foundVersion) {
        try {
            return PypiName.normalized(foundName).equals(name)
                    && PythonVersion.canonical(foundVersion).equals(PythonVersion.canonical(version));
        } catch (Refusal notEvenOne) {
            return false;
        }
    }

    private static Refusal other(String fileName, String name, String version) {
        return Refusal.invalid("the file name " + fileName + " is not of the version " + version + " of " + name);
    }
}
