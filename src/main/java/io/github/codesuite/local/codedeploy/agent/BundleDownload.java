package io.github.codesuite.local.codedeploy.agent;

import io.github.codesuite.bundle.SafeExtract;
import io.github.codesuite.local.codedeploy.state.Revision;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/** Fetches a revision from S3 and unpacks it. */
public final class BundleDownload {

    private final Supplier<S3Client> s3;

    public BundleDownload(Supplier<S3Client> s3) {
        this.s3 = s3;
    }

    /**
     * Fetches a revision and unpacks it into a folder that does not exist yet.
     *
     * @param bundle where the archive itself is kept
     * @throws EventFailedException if it is not there, not what was registered, or not an archive of its type
     */
    public void fetch(Revision revision, Path bundle, Path archive) throws EventFailedException, IOException {
        Files.createDirectories(archive.toAbsolutePath().getParent());
        download(revision, bundle);
        checkType(revision, bundle);
        SafeExtract.into(bundle, archive);
        stripLeadingFolder(archive);
    }

    private void download(Revision revision, Path bundle) throws EventFailedException, IOException {
        GetObjectRequest request = GetObjectRequest.builder()
                .bucket(revision.bucket())
                .key(revision.key())
                .build();
        try (ResponseInputStream<GetObjectResponse> object = s3.get().getObject(request)) {
            checkTag(revision, object.response().eTag());
            Files.copy(object, bundle, StandardCopyOption.REPLACE_EXISTING);
        } catch (SdkException refused) {
            throw EventFailedException.unknown("The revision s3://" + revision.bucket() + "/" + revision.key()
                    + " could not be downloaded: " + refused.getMessage());
        }
    }

    private static void checkTag(Revision revision, String found) throws EventFailedException {
        String actual = found.replace("\"", "");
        if (revision.eTag().isPresent() && !revision.eTag().get().equals(actual)) {
            throw EventFailedException.unknown(
                    "The bundle's ETag should be " + revision.eTag().get() + " but is " + actual);
        }
    }

    private static void checkType(Revision revision, Path bundle) throws EventFailedException, IOException {
        byte[] start = new byte[2];
        try (InputStream stream = Files.newInputStream(bundle)) {
            stream.readNBytes(start, 0, start.length);
        }
        String found = start[0] == 'P' && start[1] == 'K'
                ? "zip"
                : start[0] == 0x1f && start[1] == (byte) 0x8b ? "tgz" : "tar";
        if (!found.equals(revision.bundleType())) {
            throw EventFailedException.unknown("The bundle " + revision.key() + " is not a " + revision.bundleType()
                    + " archive, it looks like " + found);
        }
    }

    /** One single folder with an AppSpec in it is taken for the root, as the agent does. */
    private static void stripLeadingFolder(Path archive) throws IOException {
        List<Path> top = children(archive);
        if (top.size() != 1
                || !Files.isDirectory(top.get(0))
                || children(top.get(0)).stream().noneMatch(BundleDownload::isAppspec)) {
            return;
        }
        Path aside = archive.resolveSibling("deployment-archive-temp");
        Files.move(archive, aside);
        Files.move(aside.resolve(String.valueOf(top.get(0).getFileName())), archive);
        Files.delete(aside);
    }

    private static boolean isAppspec(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).contains("appspec");
    }

    private static List<Path> children(Path folder) throws IOException {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            entries.forEach(children::add);
        }
        return children;
    }
}
