package io.github.codesuite.local.codeartifact.npm;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.codesuite.local.codeartifact.store.Refusal;
import io.github.codesuite.local.codeartifact.store.Upload;
import io.github.codesuite.local.codeartifact.store.Uploads;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * What npm has sent for a package; closing it removes the content that nobody took.
 *
 * @param json without the content of the package
 * @param content of the package; empty where the document has none, as that of {@code npm deprecate}
 */
record NpmDocument(JsonObject json, Optional<Upload> content) implements AutoCloseable {

    /** User guide, "Asset size limits for publishing". */
    private static final long LIMIT = 2_000_000_000L;

    /** Reads a body to its end. */
    static NpmDocument receive(InputStream body, Uploads uploads) throws IOException {
        Receiver receiver = new Receiver(uploads);
        boolean complete = false;
        try {
            JsonElement json = NpmJson.read(new AttachmentFilter(new Octets(body, LIMIT), receiver));
            if (!json.isJsonObject()) {
                throw Refusal.invalid("the document is no JSON object");
            }
            complete = true;
            return new NpmDocument(json.getAsJsonObject(), receiver.received);
        } finally {
            if (!complete) {
                receiver.forget();
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (content.isPresent()) {
            content.get().close();
        }
    }

    private static final class Receiver implements AttachmentFilter.Side {

        private final Uploads uploads;
        private Optional<Upload> received = Optional.empty();

        Receiver(Uploads uploads) {
            this.uploads = uploads;
        }

        @Override
        public void take(InputStream content) throws IOException {
            if (received.isPresent()) {
                throw Refusal.invalid("a publication has one package, this one has more");
            }
            received = Optional.of(uploads.receive(content));
        }

        void forget() throws IOException {
            if (received.isPresent()) {
                received.get().close();
            }
        }
    }
}
