package io.github.codesuite.cloud;

import io.github.codesuite.value.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** HTTP to a package repository: what no SDK client does. Thread-safe. */
public interface Transfer {

    /**
     * The answer to one request.
     *
     * @param status the HTTP status
     * @param body the beginning of the body, at most 64 KiB, decoded as UTF-8
     */
    record Answer(int status, String body) {

        /** Whether the status is 2xx. */
        public boolean isSuccess() {
            return status / 100 == 2;
        }
    }

    /**
     * What is made while it is sent, so that it need not be held in memory; made anew for each attempt.
     *
     * @param type the media type
     * @param length of the whole in bytes
     * @param opening gives the bytes from their beginning
     */
    record Content(String type, long length, Opening opening) {}

    /** Opens a content. */
    interface Opening {
        /** The bytes; reading them ends with {@link ChangedContent} where they are not any more what they were. */
        InputStream open() throws IOException;
    }

    /** What is being sent has changed meanwhile: to send it again cannot help. Nothing has arrived as a whole. */
    final class ChangedContent extends IOException {

        private static final long serialVersionUID = 1L;

        public ChangedContent(String message) {
            super(message);
        }
    }

    /**
     * Uploads a file with Basic authentication as user {@code aws}; streams, so that its size does not matter.
     *
     * @throws IOException if no answer came back
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    Answer put(URI target, Path file, Secret token) throws IOException, InterruptedException;

    /** Uploads a small body; otherwise as {@link #put(URI, Path, Secret)}. */
    Answer put(URI target, byte[] body, Secret token) throws IOException, InterruptedException;

    /**
     * Uploads a content with Bearer authentication.
     *
     * @throws ChangedContent if the content has changed; the request was cut off before its end
     * @throws IOException if no answer came back
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    Answer putAsBearer(URI target, Content content, Secret token) throws IOException, InterruptedException;

    /** Posts a content with Basic authentication as user {@code aws}; otherwise as {@link #putAsBearer}. */
    Answer post(URI target, Content content, Secret token) throws IOException, InterruptedException;

    /**
     * Reads a small document of at most 16 MiB; empty on 404.
     *
     * @throws UnexpectedStatus if an answer other than 2xx and 404 came back
     * @throws IOException if none came back
     */
    Optional<byte[]> get(URI source, Secret token) throws IOException, InterruptedException;
}
