package io.github.codesuite.spec.yaml;

import io.github.codesuite.problem.Location;
import io.github.codesuite.problem.Problems;

/** Collects what AWS honours in a file and the local cloud does not: refused by name, or without effect and said once. */
public final class LocalLimits {

    private final String verb;
    private final String withoutEffect;
    private final Problems refused = new Problems();
    private final Problems ignored = new Problems();

    /**
     * @param verb what is done with the file, such as {@code build}
     * @param withoutEffect what becomes of what is ignored, such as {@code has no effect}
     */
    public LocalLimits(String verb, String withoutEffect) {
        this.verb = verb;
        this.withoutEffect = withoutEffect;
    }

    /** Something that a later version will honour. */
    public void refuse(Location location, String what) {
        refuse(location, what, "only AWS honours it");
    }

    /** Something that a later version will honour, with the reason. */
    public void refuse(Location location, String what, String because) {
        refused.error(
                location,
                what + " is not supported yet by this version, " + because,
                "remove or change it, or " + verb + " with -Dcodesuite.target=aws");
    }

    /** Something that has no meaning on this machine. */
    public void ignore(Location location, String what, String because) {
        ignored.warning(location, what + " " + withoutEffect + " on the local cloud", because);
    }

    /** What was refused. */
    public Problems refused() {
        return refused;
    }

    /** What was ignored. */
    public Problems ignored() {
        return ignored;
    }
}
