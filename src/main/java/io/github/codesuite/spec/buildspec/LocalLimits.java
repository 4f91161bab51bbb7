package io.github.codesuite.spec.buildspec;

import io.github.codesuite.problem.Location;
import io.github.codesuite.problem.Problems;

/** Collects what AWS honours and the local cloud does not: refused by name, or without effect and said once. */
final class LocalLimits {

    private final Problems refused = new Problems();
    private final Problems ignored = new Problems();

    /** Something that a later version will honour. */
    void refuse(Location location, String what) {
        refuse(location, what, "only AWS honours it");
    }

    void refuse(Location location, String what, String because) {
        refused.error(
                location,
                what + " is not supported yet by this version, " + because,
                "remove or change it, or build with -Dcodesuite.target=aws");
    }

    /** Something that has no meaning on this machine. */
    void ignore(Location location, String what, String because) {
        ignored.warning(location, what + " has no effect on the local cloud", because);
    }

    Problems refused() {
        return refused;
    }

    Problems ignored() {
        return ignored;
    }
}
