package io.github.codesuite.failure;

import io.github.codesuite.failure.StageFailure.Kind;

/** What helps where it was the local cloud that answered: no console, no account, and nobody's status page. Immutable. */
final class LocalRemedies {

    private static final Remedy BROKEN = Remedy.ask(
            "the local cloud has trouble of its own: is the disk of its home full or write-protected?",
            "codesuite.local.home",
            "df -h");
    private static final Remedy KEYS = Remedy.ask(
            "the local cloud does not know these credentials: it has a profile of its own, codesuite",
            "codesuite.profile, codesuite.endpoint",
            "mvn codesuite:serve");

    private LocalRemedies() {}

    /** The remedy for this machine instead of AWS's. */
    static Remedy of(Remedy remedy, int status) {
        if (status == 501) {
            return remedy;
        }
        if (status >= 500) {
            return BROKEN;
        }
        return remedy.where().startsWith("codesuite.profile") ? KEYS : here(remedy);
    }

    private static Remedy here(Remedy remedy) {
        return new Remedy(
                remedy.kind(),
                remedy.cause().replace(" in this account and region", " in the local cloud"),
                remedy.where().replace(", codesuite.region", "").replace("codesuite.region", ""),
                isForAws(remedy.next()) ? next(remedy.kind()) : remedy.next());
    }

    private static boolean isForAws(String next) {
        return next.contains("aws ") || next.contains("https://") || next.contains("console");
    }

    private static String next(Kind kind) {
        return kind == Kind.REFUSED_BY_THE_WORLD ? "mvn codesuite:status" : "";
    }
}
