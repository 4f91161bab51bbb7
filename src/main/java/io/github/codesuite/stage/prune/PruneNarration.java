package io.github.codesuite.stage.prune;

/** The moments of pruning: the versions of each package, then those that the service refused to delete. */
public interface PruneNarration {

    /** A version that goes, or would go. */
    void goes(String where, String version);

    /** The service keeps it. */
    void refused(String where, String version, String why);
}
