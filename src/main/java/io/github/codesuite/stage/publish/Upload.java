package io.github.codesuite.stage.publish;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Sends what is missing: all assets of all modules, and only then the metadata of all. */
final class Upload {

    /** Something that is sent for one version. */
    private interface Sending {
        void send() throws InterruptedException;
    }

    /** An asset of a version. */
    private record Item(Delivery delivery, PlannedAsset asset) {
        boolean isMissing() {
            return !delivery.there().containsKey(asset.name());
        }
    }

    private final Parallel parallel;
    private final Refusals refusals;
    private final PublishNarration narration;
    private final Progress progress;

    Upload(Parallel parallel, Refusals refusals, PublishNarration narration, Progress progress) {
        this.parallel = parallel;
        this.refusals = refusals;
        this.narration = narration;
        this.progress = progress;
    }

    /**
     * All assets that are missing, the smallest one alone before all others: where it is refused for good, nothing else is sent, and
     * no account is locked because several refusals came at once.
     */
    void assets(List<Delivery> deliveries) throws InterruptedException {
        List<Item> items = deliveries.stream()
                .flatMap(delivery -> delivery.plan().assets().stream().map(asset -> new Item(delivery, asset)))
                .toList();
        Optional<Item> first =
                items.stream().filter(Item::isMissing).min(Comparator.comparingLong(item -> item.asset.size()));
        parallel.run(first.stream().map(this::task).toList());
        parallel.run(items.stream()
                .filter(item -> first.filter(item::equals).isEmpty())
                .map(this::task)
                .toList());
    }

    void metadata(List<Delivery> deliveries, Instant now) throws InterruptedException {
        List<Callable<Boolean>> tasks = deliveries.stream()
                .filter(Delivery::isUnfinished)
                .map(delivery -> explained(delivery, () -> metadata(delivery, now)))
                .toList();
        parallel.run(tasks);
    }

    private void metadata(Delivery delivery, Instant now) throws InterruptedException {
        new Metadata(delivery.maven()).put(delivery.plan(), now);
        progress.ends(delivery);
    }

    /**
     * An asset and its checksums. For an asset of an Unfinished version that is there the checksums are sent again: an earlier
     * run may have ended between the two, or may have left one that does not fit.
     */
    private void asset(Delivery delivery, PlannedAsset asset) throws InterruptedException {
        String path = delivery.version().versionPath() + asset.name();
        boolean isMissing = !delivery.there().containsKey(asset.name());
        if (isMissing) {
            progress.begins(delivery);
            delivery.maven().putAsset(path, asset);
        }
        if (isMissing || delivery.isUnfinished()) {
            delivery.maven().putChecksums(path, asset.checksums());
        }
        if (isMissing) {
            narration.uploaded(asset.name(), asset.size());
        }
    }

    private Callable<Boolean> task(Item item) {
        return explained(item.delivery, () -> asset(item.delivery, item.asset));
    }

    private Callable<Boolean> explained(Delivery delivery, Sending sending) {
        return () -> {
            try {
                sending.send();
                return true;
            } catch (Refused refused) {
                throw refusals.explain(delivery, refused);
            } catch (FileChanged changed) {
                throw refusals.changed(delivery.version(), changed);
            }
        };
    }
}
