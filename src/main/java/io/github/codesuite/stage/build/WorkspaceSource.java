package io.github.codesuite.stage.build;

import io.github.codesuite.bundle.BundleEntry;
import io.github.codesuite.bundle.WorkingTree;
import io.github.codesuite.bundle.ZipBundle;
import io.github.codesuite.cloud.StoredFile;
import io.github.codesuite.failure.StageFailure;
import io.github.codesuite.poll.Deadline;
import io.github.codesuite.poll.Ticker;
import io.github.codesuite.stage.build.BuildRequest.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.s3.S3Client;

/** The working tree as a zip in a bucket. The zip is written outside the tree and does not outlive the upload. */
final class WorkspaceSource {

    private static final Pattern SECRET_LOOKING = Pattern.compile("(.*/)?(\\.env[^/]*|[^/]*\\.pem)");

    private final S3Client s3;
    private final Ticker ticker;
    private final BuildNarration narration;

    WorkspaceSource(S3Client s3, Ticker ticker, BuildNarration narration) {
        this.s3 = s3;
        this.ticker = ticker;
        this.narration = narration;
    }

    /** @throws software.amazon.awssdk.core.exception.SdkException if it cannot be uploaded */
    StoredFile store(String project, Source.Workspace source) {
        try {
            Path folder = Files.createTempDirectory("codesuite-source-");
            Path zip = folder.resolve("source.zip");
            try {
                return store(project, source, zip);
            } finally {
                remove(zip);
                remove(folder);
            }
        } catch (IOException failure) {
            throw new StageFailure(
                    StageFailure.Kind.COULD_NOT_ASK,
                    "Zipping the working tree " + source.root(),
                    String.valueOf(failure.getMessage()),
                    "<codeBuild><excludes>",
                    "leave the file out, or make room in the temporary folder",
                    failure);
        }
    }

    private StoredFile store(String project, Source.Workspace source, Path zip) throws IOException {
        ZipBundle.Written written = zip(source, zip);
        String key = StoredFile.key(source.prefix(), project, written.sha256());
        StoredFile stored = StoredFile.put(s3, zip, written.size(), source.bucket(), key);
        narration.sourceStored("s3://" + stored.path(), stored.wasThere());
        return stored;
    }

    private ZipBundle.Written zip(Source.Workspace source, Path zip) throws IOException {
        Deadline start = Deadline.in(Duration.ZERO, ticker);
        List<BundleEntry> entries = WorkingTree.list(source.root(), source.rules());
        entries.stream()
                .map(BundleEntry::name)
                .filter(WorkspaceSource::looksSecret)
                .forEach(this::warn);
        ZipBundle.Written written = ZipBundle.write(entries, zip);
        narration.sourceZipped(written.entries(), written.size(), start.elapsed());
        return written;
    }

    static boolean looksSecret(String name) {
        return SECRET_LOOKING.matcher(name).matches();
    }

    private void warn(String name) {
        narration.warning(name + " looks like a secret and goes to CodeBuild with the source;"
                + " <codeBuild><excludes> leaves it out");
    }

    private void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            narration.warning("the temporary file " + file + " could not be deleted: " + failure.getMessage());
        }
    }
}
