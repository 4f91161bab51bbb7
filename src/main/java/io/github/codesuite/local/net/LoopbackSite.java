package io.github.codesuite.local.net;

import java.io.IOException;

/** What a {@link LoopbackServer} serves. Called from several threads at once. */
@FunctionalInterface
public interface LoopbackSite {

    /**
     * Answers one request, which has passed the server's checks; authentication is the site's own.
     *
     * @throws LoopbackRefusal to answer with a status and a line of text
     * @throws IOException if this machine failed; answered with status 500 and its message
     */
    LoopbackReply answer(LoopbackRequest request) throws IOException;
}
