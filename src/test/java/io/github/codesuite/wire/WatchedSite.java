package io.github.codesuite.wire;

import io.github.codesuite.cloud.Cloud;
import io.github.codesuite.local.net.LoopbackReply;
import io.github.codesuite.local.net.LoopbackRequest;
import io.github.codesuite.local.net.LoopbackSite;
import io.github.codesuite.poll.Ticker;
import io.github.codesuite.wire.signature.AccessKey;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkClientException;

/**
 * A cloud in AWS's protocols whose script may also fail as a client does: where no answer is to come, the connection is closed
 * instead of an answer; where the caller is to be interrupted, it is, while it waits.
 */
final class WatchedSite implements LoopbackSite {

    private final List<Throwable> failures = new CopyOnWriteArrayList<>();
    private final AwsSite site;
    private final Thread caller;

    private WatchedSite(Cloud cloud, AccessKey key, Thread caller) {
        this.site = AwsSite.of(new WatchedCloud(cloud, this::thrown), key, Ticker.system());
        this.caller = caller;
    }

    static WatchedSite of(Cloud cloud, AccessKey key, Thread caller) {
        return new WatchedSite(cloud, key, caller);
    }

    @Override
    public LoopbackReply answer(LoopbackRequest request) throws IOException {
        try {
            return site.answer(request);
        } catch (NoAnswer asTheScriptWants) {
            return new LoopbackReply(200, Map.of(), new NoBody());
        }
    }

    /** Fails where something other than an answer of AWS came from the cloud. */
    void assertNothingFailed() {
        if (!failures.isEmpty()) {
            AssertionError error = new AssertionError("the cloud behind the port failed: " + failures.get(0));
            failures.forEach(error::addSuppressed);
            throw error;
        }
    }

    private void thrown(Throwable failure) {
        if (failure instanceof AbortedException) {
            caller.interrupt();
        }
        if (failure instanceof SdkClientException) {
            throw new NoAnswer(failure);
        }
        if (!(failure instanceof AwsServiceException)) {
            failures.add(failure);
        }
    }

    /** Goes through the protocols, which answer everything else. */
    private static final class NoAnswer extends Error {
        private static final long serialVersionUID = 1L;

        NoAnswer(Throwable cause) {
            super(cause);
        }
    }

    /** The server opens a body before it sends anything. */
    private record NoBody() implements LoopbackReply.Body {
        @Override
        public long length() {
            return 1;
        }

        @Override
        public InputStream open() throws IOException {
            throw new IOException("as the script wants");
        }
    }
}
