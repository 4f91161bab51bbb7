package io.github.codesuite.local.codeartifact;

import io.github.codesuite.bundle.Checksums;
import io.github.codesuite.local.codeartifact.store.AssetRecord;
import io.github.codesuite.local.codeartifact.store.Names;
import io.github.codesuite.local.codeartifact.store.PackageEdit;
import io.github.codesuite.local.codeartifact.store.PackageId;
import io.github.codesuite.local.codeartifact.store.Refusal;
import io.github.codesuite.local.codeartifact.store.Refusal.Resource;
import io.github.codesuite.local.codeartifact.store.Status;
import io.github.codesuite.local.codeartifact.store.Upload;
import io.github.codesuite.local.codeartifact.store.VersionRecord;
import io.github.codesuite.local.guard.Replies;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.services.codeartifact.model.AssetSummary;
import software.amazon.awssdk.services.codeartifact.model.GetPackageVersionAssetRequest;
import software.amazon.awssdk.services.codeartifact.model.GetPackageVersionAssetResponse;
import software.amazon.awssdk.services.codeartifact.model.HashAlgorithm;
import software.amazon.awssdk.services.codeartifact.model.ListPackageVersionAssetsRequest;
import software.amazon.awssdk.services.codeartifact.model.ListPackageVersionAssetsResponse;
import software.amazon.awssdk.services.codeartifact.model.PublishPackageVersionRequest;
import software.amazon.awssdk.services.codeartifact.model.PublishPackageVersionResponse;

/**
 * Assets, between the SDK's types and the engine. Other than AWS, maven-metadata.xml is no asset of a version here: the
 * repository makes it from its records.
 */
final class AssetOperations {

    private final Engine engine;

    AssetOperations(Engine engine) {
        this.engine = engine;
    }

    ListPackageVersionAssetsResponse list(ListPackageVersionAssetsRequest request) {
        PackageId id = PackageOperations.id(
                Requested.repository(request.domain(), request.domainOwner(), request.repository()),
                Requested.format(request.format(), request.formatAsString()),
                request.namespace(),
                request.packageValue());
        VersionRecord version =
                engine.store().version(id, Requested.required(request.packageVersion(), "packageVersion"));
        Page<AssetRecord> page = Page.of(
                engine.store().holder(id, version).assets(),
                AssetRecord::name,
                request.maxResults(),
                request.nextToken());
        return ListPackageVersionAssetsResponse.builder()
                .format(id.format())
                .namespace(PackageOperations.orNull(id.namespace()))
                .packageValue(id.name())
                .version(version.version())
                .versionRevision(version.revision())
                .assets(page.items().stream().map(AssetOperations::summary).toList())
                .nextToken(page.next())
                .build();
    }

    /** Unfinished versions may be read this way, Archived ones not ("Package version status"). */
    <T> T get(GetPackageVersionAssetRequest request, ResponseTransformer<GetPackageVersionAssetResponse, T> transformer)
            throws IOException {
        PackageId id = PackageOperations.id(
                Requested.repository(request.domain(), request.domainOwner(), request.repository()),
                Requested.format(request.format(), request.formatAsString()),
                request.namespace(),
                request.packageValue());
        VersionRecord version =
                engine.store().version(id, Requested.required(request.packageVersion(), "packageVersion"));
        checkRevision(request, version);
        VersionRecord holder = engine.store().holder(id, version);
        AssetRecord asset = holder.asset(Requested.required(request.asset(), "asset"))
                .orElseThrow(() -> Refusal.notFound(Resource.ASSET, request.asset()));
        GetPackageVersionAssetResponse response = GetPackageVersionAssetResponse.builder()
                .assetName(asset.name())
                .packageVersion(version.version())
                .packageVersionRevision(version.revision())
                .build();
        return transform(
                engine.store().file(id, holder, asset), Replies.withLength(response, asset.size()), transformer);
    }

    PublishPackageVersionResponse publish(PublishPackageVersionRequest request, RequestBody body) throws IOException {
        String format = Requested.format(request.format(), request.formatAsString());
        if (!format.equals(PackageId.GENERIC)) {
            throw Refusal.unsupported("the package format " + format + " in PublishPackageVersion");
        }
        PackageId id = PackageOperations.id(
                Requested.repository(request.domain(), request.domainOwner(), request.repository()),
                format,
                request.namespace(),
                request.packageValue());
        checkNames(request, id);
        boolean isUnfinished = Boolean.TRUE.equals(request.unfinished());
        try (InputStream content = body.contentStreamProvider().newStream();
                Upload upload = engine.uploads().receive(content)) {
            checkSha256(request, upload);
            return publish(id, request, upload, isUnfinished);
        }
    }

    private PublishPackageVersionResponse publish(
            PackageId id, PublishPackageVersionRequest request, Upload upload, boolean isUnfinished)
            throws IOException {
        String version = request.packageVersion();
        try (PackageEdit edit = engine.store().edit(id)) {
            checkOpen(edit, version, request.assetName());
            engine.publishing().add(edit, id, version, request.assetName(), upload);
            if (!isUnfinished) {
                engine.publishing().publish(edit, List.of(version));
            }
            VersionRecord record = edit.version(version).orElseThrow();
            return PublishPackageVersionResponse.builder()
                    .format(id.format())
                    .namespace(PackageOperations.orNull(id.namespace()))
                    .packageValue(id.name())
                    .version(version)
                    .versionRevision(record.revision())
                    .status(record.status().word())
                    .asset(summary(record.asset(request.assetName()).orElseThrow()))
                    .build();
        }
    }

    /** A generic version that is Published takes no more assets. */
    private static void checkOpen(PackageEdit edit, String version, String asset) {
        boolean isClosed = edit.version(version)
                .filter(record -> record.status() != Status.UNFINISHED)
                .filter(record -> record.asset(asset).isEmpty())
                .isPresent();
        if (isClosed) {
            throw Refusal.conflict(
                    Resource.PACKAGE_VERSION,
                    version,
                    "the package version " + version + " is Published and takes no more assets");
        }
    }

    private static void checkNames(PublishPackageVersionRequest request, PackageId id) {
        if (!id.namespace().isEmpty()) {
            Names.checkPackage(id.namespace());
        }
        Names.checkPackage(id.name());
        Names.checkPackage(Requested.required(request.packageVersion(), "packageVersion"));
        Names.checkAsset(Requested.required(request.assetName(), "assetName"));
    }

    private static void checkSha256(PublishPackageVersionRequest request, Upload upload) {
        String sent = Requested.required(request.assetSHA256(), "assetSHA256");
        if (!sent.equals(upload.checksums().sha256())) {
            throw Refusal.invalid("assetSHA256 is not the SHA-256 of the bytes that came, "
                    + upload.checksums().sha256());
        }
    }

    private static void checkRevision(GetPackageVersionAssetRequest request, VersionRecord version) {
        if (version.status() == Status.ARCHIVED) {
            throw Refusal.conflict(
                    Resource.PACKAGE_VERSION, version.version(), "the package version is Archived: it cannot be read");
        }
        String revision = request.packageVersionRevision();
        if (revision != null && !revision.equals(version.revision())) {
            throw Refusal.notFound(Resource.PACKAGE_VERSION, version.version() + " with the revision " + revision);
        }
    }

    /** The caller's transformer may throw anything; the SDK's own clients hand a RuntimeException on as it is. */
    private static <T> T transform(
            Path file,
            GetPackageVersionAssetResponse response,
            ResponseTransformer<GetPackageVersionAssetResponse, T> transformer)
            throws IOException {
        InputStream content = Files.newInputStream(file);
        boolean done = false;
        try {
            T result = transformer.transform(response, AbortableInputStream.create(content));
            done = true;
            return result;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw AbortedException.create("Thread was interrupted", interrupted);
        } catch (IOException | RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IOException(failure);
        } finally {
            if (!done || !transformer.needsConnectionLeftOpen()) {
                content.close();
            }
        }
    }

    private static AssetSummary summary(AssetRecord asset) {
        Checksums checksums = asset.checksums();
        return AssetSummary.builder()
                .name(asset.name())
                .size(asset.size())
                .hashes(Map.of(
                        HashAlgorithm.MD5, checksums.md5(),
                        HashAlgorithm.SHA_1, checksums.sha1(),
                        HashAlgorithm.SHA_256, checksums.sha256(),
                        HashAlgorithm.SHA_512, checksums.sha512()))
                .build();
    }
}
