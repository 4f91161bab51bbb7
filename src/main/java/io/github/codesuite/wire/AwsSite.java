package io.github.codesuite.wire;

import io.github.codesuite.cloud.Cloud;
import io.github.codesuite.local.net.LoopbackReply;
import io.github.codesuite.local.net.LoopbackRequest;
import io.github.codesuite.local.net.LoopbackSite;
import io.github.codesuite.poll.Ticker;
import io.github.codesuite.wire.signature.AccessKey;
import java.io.IOException;

/** A cloud's services behind one port, each in its own AWS protocol; the service is chosen by the signature's scope. */
public final class AwsSite implements LoopbackSite {

    private AwsSite() {}

    /** The services of a cloud, for whoever signs with the key. */
    public static AwsSite of(Cloud cloud, AccessKey key, Ticker ticker) {
        throw new UnsupportedOperationException("not there yet");
    }

    /** Whether a request speaks one of AWS's protocols: it carries a signature, in a header or in the query. */
    public static boolean isSigned(LoopbackRequest request) {
        throw new UnsupportedOperationException("not there yet");
    }

    @Override
    public LoopbackReply answer(LoopbackRequest request) throws IOException {
        throw new UnsupportedOperationException("not there yet");
    }
}
