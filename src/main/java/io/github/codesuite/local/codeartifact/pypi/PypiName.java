package io.github.codesuite.local.codeartifact.pypi;

import io.github.codesuite.local.codeartifact.store.Refusal;
import io.github.codesuite.spec.python.ProjectName;

/** Names of Python packages; CodeArtifact keeps them normalized (user guide, "Python package name normalization"). */
final class PypiName {

    private PypiName() {}

    /** @throws Refusal unless it is a name that PyPI allows */
    static String normalized(String name) {
        if (!ProjectName.isName(name)) {
            throw Refusal.invalid("\"" + name.replaceAll("\\p{Cntrl}", "?") + "\" is no name of a Python package: "
                    + ProjectName.RULES);
        }
        return ProjectName.normalized(name);
    }
}
