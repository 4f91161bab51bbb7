package io.github.codesuite.stage.publish;

import io.github.codesuite.cloud.Transfer;
import io.github.codesuite.cloud.UnexpectedStatus;
import io.github.codesuite.value.Secret;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Sends no more at a time than the repository takes; what is throttled is for the caller to repeat. Thread-safe. */
final class PacedTransfer implements Transfer {

    /** One request. */
    private interface Sending {
        Answer send() throws IOException, InterruptedException;
    }

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;

    private final Transfer real;
    private final Lanes lanes;

    PacedTransfer(Transfer real, Lanes lanes) {
        this.real = real;
        this.lanes = lanes;
    }

    @Override
    public Answer put(URI target, Path file, Secret token) throws IOException, InterruptedException {
        return paced(() -> real.put(target, file, token));
    }

    @Override
    public Answer put(URI target, byte[] body, Secret token) throws IOException, InterruptedException {
        return paced(() -> real.put(target, body, token));
    }

    @Override
    public Answer putAsBearer(URI target, Content content, Secret token) throws IOException, InterruptedException {
        return paced(() -> real.putAsBearer(target, content, token));
    }

    @Override
    public Answer post(URI target, Content content, Secret token) throws IOException, InterruptedException {
        return paced(() -> real.post(target, content, token));
    }

    @Override
    public Optional<byte[]> get(URI source, Secret token) throws IOException, InterruptedException {
        int since = lanes.take();
        try {
            Optional<byte[]> document = real.get(source, token);
            lanes.passed();
            return document;
        } catch (UnexpectedStatus unexpected) {
            heard(unexpected.answer(), since);
            throw unexpected;
        } finally {
            lanes.leave();
        }
    }

    private Answer paced(Sending sending) throws IOException, InterruptedException {
        int since = lanes.take();
        try {
            Answer answer = sending.send();
            heard(answer, since);
            return answer;
        } finally {
            lanes.leave();
        }
    }

    private void heard(Answer answer, int since) {
        if (answer.status() == TOO_MANY_REQUESTS || answer.status() == UNAVAILABLE) {
            lanes.throttled(since);
        } else {
            lanes.passed();
        }
    }
}
