package io.github.codesuite.local.codeartifact.pypi;

import io.github.codesuite.local.codeartifact.store.Names;
import io.github.codesuite.local.codeartifact.store.Refusal;
import io.github.codesuite.spec.python.FileName;
import io.github.codesuite.spec.python.PythonVersion;

/** Checks that a wheel or a source distribution is by its name of the package and version that it is uploaded for. */
final class Distribution {

    private static final String WHEEL = "bdist_wheel";
    private static final String SOURCE = "sdist";

    private Distribution() {}

    /** @param type as the form says it */
    static void check(String fileName, String type, String name, String version) {
        Names.checkAsset(fileName);
        if (PythonVersion.normalized(version).isEmpty()) {
            throw Refusal.invalid(
                    "\"" + plain(version) + "\" is no version of a Python package: " + PythonVersion.RULES);
        }
        FileName found = FileName.of(fileName)
                .orElseThrow(
                        () -> Refusal.invalid("\"" + fileName + "\" is no name of a distribution: " + FileName.RULES));
        if (!type.equals(found.isSource() ? SOURCE : WHEEL)) {
            throw Refusal.invalid("filetype must be " + SOURCE + " or " + WHEEL + ", as the file is one, not \""
                    + plain(type) + "\"");
        }
        if (!found.fits(name, version)) {
            throw Refusal.invalid("the file name " + fileName + " is not of the version " + version + " of " + name);
        }
    }

    private static String plain(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }
}
