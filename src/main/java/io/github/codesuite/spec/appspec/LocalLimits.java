package io.github.codesuite.spec.appspec;

import io.github.codesuite.problem.Location;
import io.github.codesuite.problem.Problems;

/** Collects what the agent honours and the local cloud does not: refused by name, or without effect and said once. */
final class LocalLimits {

    private final Problems refused = new Problems();
    private final Problems ignored = new Problems();

    void refuse(Location location, String what, String because) {
        refused.error(
                location,
                what + " is not supported yet by this version, " + because,
                "remove or change it, or deploy with -Dcodesuite.target=aws");
    }

    void ignore(Location location, String what, String because) {
        ignored.warning(location, what + " is not run on the local cloud", because);
    }

    Problems refused() {
        return refused;
    }

    Problems ignored() {
        return ignored;
    }
}
