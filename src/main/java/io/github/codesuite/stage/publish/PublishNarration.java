package io.github.codesuite.stage.publish;

import java.time.Duration;
import java.util.List;

/**
 * The moments of publishing: started once, then any number of the moments of uploading from several threads at once, then each
 * module once in the order of the reactor, and at the end published or stopped. A failure ends it without a further moment.
 */
public interface PublishNarration {

    /** The first moment. */
    void started(List<String> repositories, int modules, int assets);

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

    /** A module's version is complete and Published. */
    void module(String coordinates, int uploaded, int alreadyThere, Duration duration);

    /** All versions are. */
    void published(List<String> repositories, int uploaded, int alreadyThere, Duration duration);

    /**
     * Interrupted.
     *
     * @param unfinished the commands that remove what has arrived in part
     */
    void stopped(List<String> unfinished, Duration duration);
}
