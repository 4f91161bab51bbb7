package io.github.codesuite.wire.codec;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import software.amazon.awssdk.core.sync.RequestBody;

/** The content that a request carries, streamed; it ends where it was announced to end, or is refused. */
final class Uploads {

    private static final class Exact extends FilterInputStream {
        private final long length;
        private long seen;

        Exact(InputStream content, long length) {
            super(content);
            this.length = length;
        }

        @Override
        public int read() throws IOException {
            byte[] octet = new byte[1];
            return read(octet, 0, 1) < 0 ? -1 : octet[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int wanted) throws IOException {
            if (wanted == 0) {
                return 0;
            }
            if (seen == length) {
                return -1;
            }
            int count = in.read(buffer, offset, (int) Math.min(wanted, length - seen));
            if (count < 0) {
                throw incomplete();
            }
            seen += count;
            if (seen == length) {
                end();
            }
            return count;
        }

        @Override
        public long skip(long wanted) throws IOException {
            return Math.max(0, read(new byte[(int) Math.min(wanted, 8192)]));
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        /** What is signed is known to be right only when the end is read: before that, the last bytes are not handed out. */
        void end() throws IOException {
            if (in.read() >= 0) {
                throw incomplete();
            }
        }

        private static WireRefusal incomplete() {
            return new WireRefusal(400, "IncompleteBody", "The body has not the length that was announced");
        }
    }

    private Uploads() {}

    /** @throws WireRefusal if the request does not say how long its content is */
    static RequestBody body(Call call) throws IOException {
        long length = call.length()
                .orElseThrow(() ->
                        new WireRefusal(411, "MissingContentLength", "The request does not say how long its body is"));
        Exact content = new Exact(call.body(), length);
        if (length == 0) {
            content.end();
        }
        return RequestBody.fromContentProvider(
                () -> content, length, call.header("content-type").orElse("application/octet-stream"));
    }
}
