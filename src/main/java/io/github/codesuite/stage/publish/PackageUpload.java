package io.github.codesuite.stage.publish;

import io.github.codesuite.stage.publish.format.Asset;
import io.github.codesuite.stage.publish.npm.NpmPackage;
import io.github.codesuite.stage.publish.pypi.PypiPackage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.codeartifact.model.PackageFormat;

/** Sends what is missing of npm, PyPI and generic packages, each as its own client does. */
final class PackageUpload {

    private static final String BYTES = "application/octet-stream";

    private final Packages packages;
    private final Map<PackageFormat, Repository> repositories;
    private final Refusals refusals;
    private final PublishNarration narration;
    private final Progress progress;

    /** @param repositories of the formats whose packages are sent over HTTP */
    PackageUpload(
            Packages packages,
            Map<PackageFormat, Repository> repositories,
            Refusals refusals,
            PublishNarration narration,
            Progress progress) {
        this.packages = packages;
        this.repositories = Map.copyOf(repositories);
        this.refusals = refusals;
        this.narration = narration;
        this.progress = progress;
    }

    /** All that no reader sees yet. */
    void hidden(List<PackageDelivery> deliveries, Parallel parallel) throws InterruptedException {
        run(deliveries, PackageDelivery::hidden, true, parallel);
    }

    /** The rest; a version is published when its last asset has arrived. */
    void visible(List<PackageDelivery> deliveries, Parallel parallel) throws InterruptedException {
        run(deliveries, PackageDelivery::visible, false, parallel);
    }

    /** The first package alone: where it is refused for good, no account is locked because several refusals came at once. */
    private void run(
            List<PackageDelivery> deliveries,
            Function<PackageDelivery, List<PlannedAsset>> assets,
            boolean unfinished,
            Parallel parallel)
            throws InterruptedException {
        List<Callable<Boolean>> tasks = deliveries.stream()
                .filter(delivery -> !assets.apply(delivery).isEmpty())
                .map(delivery -> (Callable<Boolean>) () -> send(delivery, assets.apply(delivery), unfinished))
                .toList();
        parallel.run(tasks.subList(0, Math.min(1, tasks.size())));
        parallel.run(tasks.subList(Math.min(1, tasks.size()), tasks.size()));
    }

    private boolean send(PackageDelivery delivery, List<PlannedAsset> assets, boolean unfinished)
            throws InterruptedException {
        try {
            for (PlannedAsset asset : assets) {
                if (delivery.isGeneric()) {
                    progress.begins(delivery.delivery());
                }
                send(delivery, asset, unfinished);
                narration.uploaded(asset.name(), asset.size());
            }
        } catch (Refused refused) {
            throw refusals.explain(delivery.delivery(), refused);
        } catch (FileChanged changed) {
            throw refusals.changed(delivery.version(), changed);
        }
        if (!unfinished) {
            progress.ends(delivery.delivery());
        }
        return true;
    }

    private void send(PackageDelivery delivery, PlannedAsset asset, boolean unfinished) throws InterruptedException {
        if (delivery.read() instanceof NpmPackage npm) {
            Repository registry = repository(PackageFormat.NPM);
            registry.putPackage(npm.path(), asset, npm.document(streamed(asset), registry.endpoint()));
        } else if (delivery.read() instanceof PypiPackage pypi) {
            repository(PackageFormat.PYPI).postPackage(asset, pypi.form(streamed(asset)));
        } else {
            publish(delivery, asset, unfinished);
        }
    }

    private void publish(PackageDelivery delivery, PlannedAsset asset, boolean unfinished) {
        String arrived = arrived(delivery.version(), asset, unfinished);
        if (!arrived.equals(asset.checksums().sha256())) {
            Delivery now = delivery.delivery();
            throw refusals.arrivedDifferent(
                    new Delivery(now.plan(), now.repository(), now.status(), Map.of(asset.name(), arrived)));
        }
    }

    /** A client words a file that has changed in many ways, some of them as a failure of its own: the file itself tells. */
    private String arrived(PackageVersion version, PlannedAsset asset, boolean unfinished) {
        Asset streamed = streamed(asset);
        RequestBody content = RequestBody.fromContentProvider(() -> open(streamed), asset.size(), BYTES);
        try {
            return packages.publish(version, asset, content, unfinished);
        } catch (RuntimeException failure) {
            asset.changedContent().ifPresent(changed -> {
                throw changed;
            });
            throw failure;
        }
    }

    private Repository repository(PackageFormat format) {
        return Optional.ofNullable(repositories.get(format)).orElseThrow();
    }

    private static Asset streamed(PlannedAsset asset) {
        return new Asset(
                String.valueOf(asset.file().file().getFileName()),
                asset.file().file(),
                asset.size(),
                asset.checksums());
    }

    private static InputStream open(Asset asset) {
        try {
            return asset.open();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
