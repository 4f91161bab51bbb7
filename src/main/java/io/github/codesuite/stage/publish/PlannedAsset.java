package io.github.codesuite.stage.publish;

import io.github.codesuite.bundle.Checksums;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** An asset to be published; its checksums were read from the file once and are what must arrive. */
record PlannedAsset(NamedFile file, FileStamp stamp, Checksums checksums) {

    /** @throws FileChanged if the file is written to meanwhile, or gone */
    static PlannedAsset of(NamedFile file) {
        try {
            FileStamp stamp = FileStamp.of(file.file());
            PlannedAsset asset = new PlannedAsset(file, stamp, Checksums.of(file.file()));
            asset.verify();
            return asset;
        } catch (NoSuchFileException gone) {
            throw new FileChanged(file.file(), "is gone");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The same file under another name. */
    PlannedAsset as(NamedFile other) {
        return new PlannedAsset(other, stamp, checksums);
    }

    String name() {
        return file.name();
    }

    long size() {
        return stamp.size();
    }

    /** @throws FileChanged if the file is not what it was; reads its content only where it was touched */
    void verify() {
        if (!isUntouched()) {
            changedContent().ifPresent(changed -> {
                throw changed;
            });
        }
    }

    /** What has become of the file's content since it was compared; empty where it is the same. */
    Optional<FileChanged> changedContent() {
        try {
            Checksums now = Checksums.of(path());
            return now.equals(checksums)
                    ? Optional.empty()
                    : Optional.of(new FileChanged(
                            path(),
                            "has changed from SHA-256 " + checksums.sha256() + ", " + size() + " bytes, to SHA-256 "
                                    + now.sha256() + ", " + Files.size(path()) + " bytes"));
        } catch (NoSuchFileException gone) {
            return Optional.of(new FileChanged(path(), "is gone"));
        } catch (IOException failure) {
            return Optional.of(new FileChanged(path(), "cannot be read any more: " + failure));
        }
    }

    private boolean isUntouched() {
        try {
            return FileStamp.of(path()).equals(stamp);
        } catch (IOException unknown) {
            return false;
        }
    }

    private Path path() {
        return file.file();
    }

    /** The checksum files of a content, in the order in which they are sent: suffix and text. */
    static Map<String, String> checksumFiles(Checksums checksums) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(".md5", checksums.md5());
        files.put(".sha1", checksums.sha1());
        files.put(".sha256", checksums.sha256());
        files.put(".sha512", checksums.sha512());
        return files;
    }
}
