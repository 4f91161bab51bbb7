package io.github.codesuite.aws;

import io.github.codesuite.value.Durations;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** An answer's body as a stream that is read while it comes, and that fails when nothing has come for the stall limit. */
final class StreamedAnswer extends InputStream implements HttpResponse.BodySubscriber<InputStream> {

    /** Buffers that came, or what ended them. */
    private record Part(List<ByteBuffer> buffers, Optional<Throwable> failure, boolean isLast) {}

    private final String request;
    private final Duration stall;
    private final BlockingQueue<Part> parts = new LinkedBlockingQueue<>();
    private final CompletableFuture<Flow.Subscription> subscribed = new CompletableFuture<>();
    private Part current = new Part(List.of(), Optional.empty(), false);
    private int next;

    StreamedAnswer(String request, Duration stall) {
        this.request = request;
        this.stall = stall;
    }

    @Override
    public CompletionStage<InputStream> getBody() {
        return CompletableFuture.completedStage(this);
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        subscribed.complete(subscription);
        subscription.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        parts.add(new Part(List.copyOf(buffers), Optional.empty(), false));
    }

    @Override
    public void onError(Throwable failure) {
        parts.add(new Part(List.of(), Optional.of(failure), true));
    }

    @Override
    public void onComplete() {
        parts.add(new Part(List.of(), Optional.empty(), true));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (next == current.buffers().size()) {
            if (current.isLast()) {
                return -1;
            }
            advance();
        }
        ByteBuffer buffer = current.buffers().get(next);
        int count = Math.min(length, buffer.remaining());
        buffer.get(target, offset, count);
        if (!buffer.hasRemaining()) {
            next++;
        }
        return count;
    }

    private void advance() throws IOException {
        if (!current.buffers().isEmpty()) {
            subscribed.join().request(1);
        }
        current = await();
        next = 0;
        if (current.failure().isPresent()) {
            throw new IOException(
                    request + ": " + current.failure().get(), current.failure().get());
        }
    }

    private Part await() throws IOException {
        try {
            Part part = parts.poll(stall.toMillis(), TimeUnit.MILLISECONDS);
            if (part == null) {
                throw new HttpTimeoutException(request + " stood still for " + Durations.words(stall));
            }
            return part;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException(request + " was interrupted");
        }
    }

    /** What is not read any more is not sent either. */
    @Override
    public void close() {
        if (subscribed.isDone()) {
            subscribed.join().cancel();
        }
    }
}
