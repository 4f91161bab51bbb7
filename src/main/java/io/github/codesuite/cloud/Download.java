package io.github.codesuite.cloud;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** Reads files of public repositories over HTTP, without credentials. Thread-safe. */
public interface Download {

    /** What is done with a file. */
    interface Reader<T> {

        /**
         * Reads the file.
         *
         * @param body not to be closed
         * @param lastModified when the repository says that it was changed last
         */
        T read(InputStream body, Optional<Instant> lastModified) throws IOException;
    }

    /** As {@link #get(URI, String, Reader)}, in whatever form the repository keeps the file. */
    default <T> Optional<T> get(URI source, Reader<T> reader) throws IOException, InterruptedException {
        return get(source, "*/*", reader);
    }

    /**
     * Reads a file; empty where there is none (404, 410).
     *
     * @param accept the media types that will do, as the header of that name has them
     * @throws IOException if no answer came back, another than 2xx, 404 and 410, or only a part of the file
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    <T> Optional<T> get(URI source, String accept, Reader<T> reader) throws IOException, InterruptedException;
}
