package io.github.codesuite.local.s3;

import io.github.codesuite.local.state.AtomicFiles;
import io.github.codesuite.local.state.RecordFolders;
import io.github.codesuite.local.state.Records;
import io.github.codesuite.local.state.StateLock;
import io.github.codesuite.poll.Ticker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The objects of one bucket. An object is there, whole, from the moment its record is written; until then, and after a kill
 * at any point, the former one is. What is being read stays readable when it is replaced.
 */
final class Objects {

    /** Fills a new file and says which object it is. */
    private interface Writing {
        StoredObject into(Path file, String name) throws IOException;
    }

    private static final int SCHEMA = 2;
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
        return write(
                (file, name) -> {
                    Received received = Received.into(file, upload.content());
                    received.verify(upload.content());
                    return new StoredObject(
                            upload.key(),
                            name,
                            received.size(),
                            received.eTag(),
                            received.checksum(),
                            upload.headers(),
                            upload.metadata(),
                            Seconds.now(ticker));
                },
                upload.condition());
    }

    /** The object that an upload in parts becomes. */
    StoredObject put(Assembly assembly, Optional<WantedChecksum> wanted, Condition condition) {
        MultipartUpload upload = assembly.upload();
        return write(
                (file, name) -> {
                    Optional<StoredChecksum> checksum = assembly.into(file);
                    requireSame(wanted, checksum);
                    return new StoredObject(
                            upload.key(),
                            name,
                            assembly.size(),
                            assembly.eTag(),
                            checksum,
                            upload.headers(),
                            upload.metadata(),
                            Seconds.now(ticker));
                },
                condition);
    }

    /** The uploads in parts. */
    Multiparts multiparts() {
        return new Multiparts(buckets.folder(bucket), files, ticker);
    }

    /** An object, with its content open. */
    Download get(String key) {
        StoredObject object = head(key);
        while (true) {
            try {
                return new Download(object, opened(object));
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

    /** The content, whole: a machine that lost its power may have kept the record of an object and not its bytes. */
    private SeekableByteChannel opened(StoredObject object) throws IOException {
        SeekableByteChannel content = Files.newByteChannel(contents.resolve(object.content()));
        if (content.size() != object.size()) {
            content.close();
            throw new IOException("the content of " + object.key() + " is damaged: it has not the " + object.size()
                    + " bytes of its record; put the object again");
        }
        return content;
    }

    /** The object that took the place of another one while that was being opened. */
    private StoredObject replaced(StoredObject former, NoSuchFileException missing) {
        StoredObject now = head(former.key());
        if (now.content().equals(former.content())) {
            throw new UncheckedIOException(missing);
        }
        return now;
    }

    /** The content has its name at once: nobody knows it before the record does. */
    private StoredObject write(Writing writing, Condition condition) {
        Path content = contents.resolve(UUID.randomUUID().toString());
        boolean published = false;
        try {
            if (!Files.isDirectory(contents)) {
                Files.createDirectories(contents);
            }
            StoredObject object = writing.into(content, content.getFileName().toString());
            Optional<StoredObject> former = publish(object, condition);
            published = true;
            former.ifPresent(this::dropContent);
            return object;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            if (!published) {
                dropContent(content);
            }
        }
    }

    /** Returns the object whose place it takes. */
    private Optional<StoredObject> publish(StoredObject object, Condition condition) {
        try (StateLock lock = buckets.lock(bucket)) {
            requireBucket();
            Optional<StoredObject> former = records.read(object.key());
            condition.check(former);
            records.write(object.key(), object);
            return former;
        }
    }

    private static void requireSame(Optional<WantedChecksum> wanted, Optional<StoredChecksum> actual) {
        Optional<String> expected = wanted.flatMap(WantedChecksum::expected);
        if (expected.isPresent() && !expected.equals(actual.map(StoredChecksum::value))) {
            throw S3Faults.badDigest(wanted.orElseThrow().kind().name());
        }
    }

    private void dropContent(StoredObject object) {
        dropContent(contents.resolve(object.content()));
    }

    private static void dropContent(Path content) {
        try {
            Files.deleteIfExists(content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static void checkKey(@Nullable String key) {
        if (key == null || key.isEmpty()) {
            throw S3Faults.invalidRequest("The key must not be empty");
        }
        if (key.getBytes(StandardCharsets.UTF_8).length > LONGEST_KEY) {
            throw S3Faults.keyTooLong();
        }
    }
}
