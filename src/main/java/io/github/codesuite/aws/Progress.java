package io.github.codesuite.aws;

import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the bytes of one request and its answer, so that a stalled transfer can be told from a slow one. */
final class Progress {

    private final AtomicLong bytes = new AtomicLong();

    /** What has moved so far, in both directions. */
    long bytes() {
        return bytes.get();
    }

    /** Bytes have moved. */
    void moved(int count) {
        bytes.addAndGet(count);
    }

    /** The same body, counted as it is handed to the connection. */
    HttpRequest.BodyPublisher watching(HttpRequest.BodyPublisher body) {
        return new HttpRequest.BodyPublisher() {
            @Override
            public long contentLength() {
                return body.contentLength();
            }

            @Override
            public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
                body.subscribe(new Counting(subscriber));
            }
        };
    }

    private final class Counting implements Flow.Subscriber<ByteBuffer> {

        private final Flow.Subscriber<? super ByteBuffer> receiver;

        Counting(Flow.Subscriber<? super ByteBuffer> receiver) {
            this.receiver = receiver;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            receiver.onSubscribe(subscription);
        }

        @Override
        public void onNext(ByteBuffer part) {
            moved(part.remaining());
            receiver.onNext(part);
        }

        @Override
        public void onError(Throwable failure) {
            receiver.onError(failure);
        }

        @Override
        public void onComplete() {
            receiver.onComplete();
        }
    }
}
