package io.github.codesuite.local.s3;

import io.github.codesuite.local.state.AtomicFiles;
import io.github.codesuite.local.state.RecordFolders;
import io.github.codesuite.local.state.StateLock;
import io.github.codesuite.poll.Ticker;
import java.nio.file.Path;
import java.util.List;

/** The buckets of a home, a folder each. Thread-safe, also among processes. */
final class Buckets {

    private static final int SCHEMA = 1;

    private final RecordFolders<Bucket> folders;
    private final AtomicFiles files;
    private final Ticker ticker;

    Buckets(Path root, AtomicFiles files, Ticker ticker) {
        this.folders = new RecordFolders<>(root, Bucket.class, SCHEMA, files);
        this.files = files;
        this.ticker = ticker;
    }

    void create(String name) {
        if (!BucketName.isValid(name)) {
            throw S3Faults.invalidBucketName();
        }
        if (!folders.create(name, new Bucket(name, Seconds.now(ticker)))) {
            throw S3Faults.alreadyOwned();
        }
    }

    /** The objects of a bucket, which must be there. */
    Objects objects(String name) {
        if (!BucketName.isValid(name)) {
            throw S3Faults.invalidBucketName();
        }
        Objects objects = new Objects(folders, name, files, ticker);
        objects.requireBucket();
        return objects;
    }

    void delete(String name) {
        Objects objects = objects(name);
        try (StateLock lock = folders.lock(name)) {
            objects.requireBucket();
            if (!objects.all().isEmpty()) {
                throw S3Faults.notEmpty();
            }
            folders.remove(name);
        }
    }

    List<Bucket> all() {
        return folders.all();
    }
}
