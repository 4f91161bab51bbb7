package io.github.codesuite.cloud;

import io.github.codesuite.value.Secret;
import java.io.IOException;
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
     * Uploads a file with Basic authentication as user {@code aws}; streams, so that its size does not matter.
     *
     * @throws IOException if no answer came back
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    Answer put(URI target, Path file, Secret token) throws IOException, InterruptedException;

    /** Uploads a small body; otherwise as {@link #put(URI, Path, Secret)}. */
    Answer put(URI target, byte[] body, Secret token) throws IOException, InterruptedException;

    /**
     * Reads a small document of at most 16 MiB; empty on 404.
     *
     * @throws UnexpectedStatus if an answer other than 2xx and 404 came back
     * @throws IOException if none came back
     */
    Optional<byte[]> get(URI source, Secret token) throws IOException, InterruptedException;
}
