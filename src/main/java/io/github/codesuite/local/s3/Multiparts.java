package io.github.codesuite.local.s3;

import io.github.codesuite.local.state.AtomicFiles;
import io.github.codesuite.local.state.RecordFolders;
import io.github.codesuite.local.state.StateLock;
import io.github.codesuite.poll.Ticker;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** The uploads in parts of one bucket that are under way. Thread-safe, also among processes. */
final class Multiparts {

    /** What is done with an upload that nobody else changes meanwhile. */
    interface Ending<T> {
        T with(MultipartUpload upload, Parts parts);
    }

    private static final int SCHEMA = 1;

    private final RecordFolders<MultipartUpload> uploads;
    private final AtomicFiles files;
    private final Ticker ticker;

    Multiparts(Path bucket, AtomicFiles files, Ticker ticker) {
        this.uploads = new RecordFolders<>(bucket.resolve("uploads"), MultipartUpload.class, SCHEMA, files);
        this.files = files;
        this.ticker = ticker;
    }

    MultipartUpload begin(MultipartUpload draft) {
        MultipartUpload upload = new MultipartUpload(
                UUID.randomUUID().toString().replace("-", ""),
                draft.key(),
                draft.checksum(),
                draft.composite(),
                draft.headers(),
                draft.metadata(),
                Seconds.now(ticker));
        uploads.create(upload.id(), upload);
        return upload;
    }

    Parts parts(String id, String key) {
        return new Parts(uploads, require(id, key), files, ticker);
    }

    MultipartUpload require(String id, String key) {
        return uploads.read(id).filter(upload -> upload.key().equals(key)).orElseThrow(S3Faults::noSuchUpload);
    }

    /** Ends an upload; it stays where the ending fails. */
    <T> T end(String id, String key, Ending<T> ending) {
        try (StateLock lock = uploads.lock(id)) {
            MultipartUpload upload = require(id, key);
            T result = ending.with(upload, new Parts(uploads, upload, files, ticker));
            uploads.remove(id);
            return result;
        }
    }

    /** All, by key and then in the order in which they began. */
    List<MultipartUpload> all() {
        return uploads.all().stream()
                .sorted(Comparator.comparing(MultipartUpload::key)
                        .thenComparing(MultipartUpload::initiated)
                        .thenComparing(MultipartUpload::id))
                .toList();
    }
}
