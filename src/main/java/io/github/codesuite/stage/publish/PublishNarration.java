package io.github.codesuite.stage.publish;

import java.time.Duration;
import java.util.List;

/**
 * The moments of publishing: started once, then any number of the moments of uploading from several threads at once, then each
 * module once in the order of the reactor, then each package once, and at the end published or stopped. A failure ends it
 * without a further moment but, where something is left, {@link #unfinished}.
 */
public interface PublishNarration {

    /** The first moment. */
    void started(List<String> repositories, int modules, int assets);

    /** Packages beside the modules: after {@link #started}; not at all where there are none. */
    void packages(List<String> repositories, int packages, int assets);

    /** An earlier run ended before it had published the version, which this one goes on with: after {@link #started}. */
    void resuming(String coordinates, int alreadyThere, int assets);

    /** An asset and its checksums have arrived. */
    void uploaded(String asset, long size);

    /** The repository or the network has trouble; the same is sent again. */
    void tryingAgain(String what, String why, Duration delay);

    /** The token was refused and replaced. */
    void tokenRenewed();

    /** Uploading goes on; about once a second. */
    void waiting();

    /** The version of a module or a package is complete and Published. */
    void module(String coordinates, int uploaded, int alreadyThere, Duration duration);

    /** All versions are. */
    void published(List<String> repositories, int uploaded, int alreadyThere, Duration duration);

    /** Interrupted. */
    void stopped(Duration duration);

    /**
     * Versions that a run which was stopped, or fails, leaves in part: the last moment, once; not at all where there are none.
     */
    void unfinished(List<Unfinished> versions);

    /**
     * A version that is there in part, which no reader sees.
     *
     * @param isResumed whether the next run goes on with it, which it does not with a snapshot's build: it makes its own
     * @param removal the command that removes it
     */
    record Unfinished(String coordinates, String where, boolean isResumed, String removal) {}
}
