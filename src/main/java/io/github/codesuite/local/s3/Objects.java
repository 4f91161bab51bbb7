package io.github.codesuite.local.s3;

import io.github.codesuite.local.state.AtomicFiles;
import io.github.codesuite.local.state.RecordFolders;
import io.github.codesuite.local.state.Records;
import io.github.codesuite.local.state.StateLock;
import io.github.codesuite.poll.Ticker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The objects of one bucket. An object is there, whole, from the moment its record is written; until then, and after a kill
 * at any point, the former one is. What is being read stays readable when it is replaced.
 */
final class Objects {

    private static final int SCHEMA = 1;
    private static final int LONGEST_KEY = 1024;

    private final RecordFolders<Bucket> buckets;
    private final String bucket;
    private final AtomicFiles files;
    private final Ticker ticker;
    private final Path contents;
    private final Records<StoredObject> records;

    Objects(RecordFolders<Bucket> buckets, String bucket, AtomicFiles files, Ticker ticker) {
        this.buckets = buckets;
        this.bucket = bucket;
        this.files = files;
        this.ticker = ticker;
        this.contents = buckets.folder(bucket).resolve("contents");
        this.records = new Records<>(buckets.folder(bucket).resolve("objects"), StoredObject.class, SCHEMA, files);
    }

    /** Fails as S3 does where the bucket is not there, or not any more. */
    void requireBucket() {
        if (buckets.read(bucket).isEmpty()) {
            throw S3Faults.noSuchBucket();
        }
    }

    StoredObject put(Upload upload) {
        checkKey(upload.key());
        Path content = contents.resolve(UUID.randomUUID().toString());
        try {
            return publish(upload, receive(upload, content), content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** An object, with its content open. */
    Download get(String key) {
        StoredObject object = head(key);
        while (true) {
            try {
                return new Download(object, Files.newByteChannel(contents.resolve(object.content())));
            } catch (NoSuchFileException missing) {
                object = replaced(object, missing);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    StoredObject head(String key) {
        checkKey(key);
        return records.read(key).orElseThrow(S3Faults::noSuchKey);
    }

    void delete(String key) {
        checkKey(key);
        try (StateLock lock = buckets.lock(bucket)) {
            Optional<StoredObject> object = records.read(key);
            records.delete(key);
            object.ifPresent(this::dropContent);
        }
    }

    /** All objects, in no particular order. */
    List<StoredObject> all() {
        return records.all();
    }

    /** The object that took the place of another one while that was being opened. */
    private StoredObject replaced(StoredObject former, NoSuchFileException missing) {
        StoredObject now = head(former.key());
        if (now.content().equals(former.content())) {
            throw new UncheckedIOException(missing);
        }
        return now;
    }

    private Received receive(Upload upload, Path content) throws IOException {
        Path temporary = files.temporaryFor(content);
        try {
            Received received = Received.into(temporary, upload);
            received.verify(upload);
            files.publish(temporary, content);
            return received;
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private StoredObject publish(Upload upload, Received received, Path content) throws IOException {
        StoredObject object = object(upload, received, content);
        boolean published = false;
        try (StateLock lock = buckets.lock(bucket)) {
            requireBucket();
            Optional<StoredObject> former = records.read(upload.key());
            if (upload.onlyIfAbsent() && former.isPresent()) {
                throw S3Faults.preconditionFailed();
            }
            records.write(upload.key(), object);
            published = true;
            former.ifPresent(this::dropContent);
            return object;
        } finally {
            if (!published) {
                Files.deleteIfExists(content);
            }
        }
    }

    private StoredObject object(Upload upload, Received received, Path content) {
        return new StoredObject(
                upload.key(),
                content.getFileName().toString(),
                received.size(),
                received.eTag(),
                upload.withSha256() ? received.sha256Base64() : "",
                upload.contentType(),
                upload.metadata(),
                Seconds.now(ticker));
    }

    private void dropContent(StoredObject object) {
        try {
            Files.deleteIfExists(contents.resolve(object.content()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void checkKey(String key) {
        if (key == null || key.isEmpty()) {
            throw S3Faults.invalidRequest("The key must not be empty");
        }
        if (key.getBytes(StandardCharsets.UTF_8).length > LONGEST_KEY) {
            throw S3Faults.keyTooLong();
        }
    }
}
