package io.github.codesuite.local.codebuild.run;

import io.github.codesuite.bundle.BundleEntry;
import io.github.codesuite.bundle.WorkingTree;
import io.github.codesuite.bundle.ZipBundle;
import io.github.codesuite.local.codebuild.state.ArtifactKey;
import io.github.codesuite.local.codebuild.state.ArtifactSettings;
import io.github.codesuite.local.codebuild.state.BuildRecord;
import io.github.codesuite.spec.buildspec.Buildspec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** Uploads the primary artifacts of a build: one reproducible zip, or each file as an object. */
final class ArtifactUpload {

    private static final int LINK_MODE = 0777;

    private final S3Client s3;
    private final Ledger ledger;
    private final BuildLog log;
    private final ShellTexts texts;

    ArtifactUpload(S3Client s3, Ledger ledger, BuildLog log, ShellTexts texts) {
        this.s3 = s3;
        this.ledger = ledger;
        this.log = log;
        this.texts = texts;
    }

    void upload(Buildspec.Artifacts artifacts, Workspace workspace)
            throws IOException, InterruptedException, CancelledException, PhaseFailedException {
        FileSelection selection = new FileSelection(
                texts.expand(artifacts.baseDirectory()),
                texts.expand(artifacts.files()),
                artifacts.excludePaths(),
                artifacts.discardPaths(),
                artifacts.enableSymlinks());
        List<SelectedFile> files = selection.in(new SourceTree(workspace.source()), log);
        if (files.isEmpty()) {
            throw new PhaseFailedException(PhaseFailedException.CLIENT_ERROR, "no matching artifact paths found");
        }
        store(files, key(artifacts), workspace.scratch().resolve("artifacts.zip"));
    }

    private ArtifactKey key(Buildspec.Artifacts artifacts)
            throws IOException, InterruptedException, CancelledException, PhaseFailedException {
        BuildRecord build = ledger.build();
        ArtifactSettings settings = build.settings().artifacts();
        Optional<String> name = settings.overrideName() ? texts.expand(artifacts.name()) : Optional.empty();
        return ArtifactKey.of(settings, build.project(), build.uuid(), name, artifacts.s3Prefix());
    }

    private void store(List<SelectedFile> files, ArtifactKey key, Path zip) throws IOException, PhaseFailedException {
        if (ledger.build().settings().artifacts().isZip()) {
            ZipBundle.Written written = ZipBundle.write(entries(files), zip);
            put(key.bucket(), key.key(), zip);
            ledger.change(progress -> progress.withArtifacts(key.arn(), Optional.of(written.sha256())));
            return;
        }
        for (SelectedFile file : files) {
            put(key.bucket(), key.key().isEmpty() ? file.name() : key.key() + "/" + file.name(), file.file());
        }
        ledger.change(progress -> progress.withArtifacts(key.arn(), Optional.empty()));
    }

    private void put(String bucket, String key, Path file) throws PhaseFailedException {
        try {
            s3.putObject(put -> put.bucket(bucket).key(key), RequestBody.fromFile(file));
        } catch (SdkException failure) {
            throw new PhaseFailedException(
                    PhaseFailedException.CLIENT_ERROR,
                    "Error in UPLOAD_ARTIFACTS phase: " + failure.getMessage() + " for " + bucket + "/" + key);
        }
    }

    private static List<BundleEntry> entries(List<SelectedFile> files) throws IOException {
        List<BundleEntry> entries = new ArrayList<>();
        for (SelectedFile file : files) {
            entries.add(
                    file.isLink()
                            ? new BundleEntry(file.name(), file.file(), BundleEntry.Kind.LINK, LINK_MODE)
                            : WorkingTree.file(file.file(), file.name()));
        }
        return entries;
    }
}
