package io.github.codesuite.local.s3;

import io.github.codesuite.local.state.AtomicFiles;
import io.github.codesuite.local.state.RecordFolders;
import io.github.codesuite.local.state.Records;
import io.github.codesuite.local.state.StateLock;
import io.github.codesuite.poll.Ticker;
import io.github.codesuite.value.checksum.ChecksumKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * The parts of one upload. A part is there, whole, from the moment its record is written, and takes the place of the one that
 * had its number. Thread-safe, also among processes.
 */
final class Parts {

    private static final int SCHEMA = 1;
    private static final int LAST_NUMBER = 10_000;

    private final RecordFolders<MultipartUpload> uploads;
    private final MultipartUpload upload;
    private final AtomicFiles files;
    private final Ticker ticker;
    private final Path contents;
    private final Records<Part> records;

    Parts(RecordFolders<MultipartUpload> uploads, MultipartUpload upload, AtomicFiles files, Ticker ticker) {
        this.uploads = uploads;
        this.upload = upload;
        this.files = files;
        this.ticker = ticker;
        this.contents = uploads.folder(upload.id()).resolve("contents");
        this.records = new Records<>(uploads.folder(upload.id()).resolve("parts"), Part.class, SCHEMA, files);
    }

    Part put(int number, Upload.Content content) {
        if (number < 1 || number > LAST_NUMBER) {
            throw S3Faults.invalidArgument("Part number must be an integer between 1 and 10000, inclusive");
        }
        Upload.Content wanted = withChecksum(content);
        Path file = contents.resolve(UUID.randomUUID().toString());
        try {
            Path temporary = files.temporaryFor(file);
            try {
                Received received = Received.into(temporary, wanted);
                received.verify(wanted);
                files.publish(temporary, file);
                return publish(part(number, file, received), file);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** All, by number. */
    List<Part> all() {
        return records.all().stream()
                .sorted(Comparator.comparingInt(Part::number))
                .toList();
    }

    Path file(Part part) {
        return contents.resolve(part.content());
    }

    /** The checksum of a part is of the kind that the whole is to have. */
    private Upload.Content withChecksum(Upload.Content content) {
        Optional<ChecksumKind> sent = content.checksum().map(WantedChecksum::kind);
        if (upload.checksum().isPresent() && sent.isPresent() && !sent.equals(upload.checksum())) {
            throw S3Faults.invalidRequest("Checksum Type mismatch occurred, expected checksum Type: "
                    + text(upload.checksum().get()) + ", actual checksum Type: " + text(sent.get()));
        }
        return new Upload.Content(
                content.body(),
                content.length(),
                content.md5(),
                content.checksum().or(() -> upload.checksum().map(kind -> new WantedChecksum(kind, Optional.empty()))));
    }

    private Part part(int number, Path file, Received received) {
        return new Part(
                number,
                file.getFileName().toString(),
                received.size(),
                received.eTag(),
                received.checksum(),
                Seconds.now(ticker));
    }

    private Part publish(Part part, Path file) throws IOException {
        boolean published = false;
        String name = Integer.toString(part.number());
        try (StateLock lock = uploads.lock(upload.id())) {
            if (uploads.read(upload.id()).isEmpty()) {
                throw S3Faults.noSuchUpload();
            }
            Optional<Part> former = records.read(name);
            records.write(name, part);
            published = true;
            if (former.isPresent()) {
                Files.deleteIfExists(file(former.get()));
            }
            return part;
        } finally {
            if (!published) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static String text(ChecksumKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
