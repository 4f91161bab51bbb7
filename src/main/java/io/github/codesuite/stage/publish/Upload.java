package io.github.codesuite.stage.publish;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;

/** Sends what is missing: all assets of all modules, and only then the metadata of all. */
final class Upload {

    /** Something that is sent for one version. */
    private interface Sending {
        void send() throws InterruptedException;
    }

    private final Parallel parallel;
    private final Refusals refusals;
    private final PublishNarration narration;

    Upload(Parallel parallel, Refusals refusals, PublishNarration narration) {
        this.parallel = parallel;
        this.refusals = refusals;
        this.narration = narration;
    }

    void assets(List<Delivery> deliveries) throws InterruptedException {
        List<Callable<Boolean>> tasks = deliveries.stream()
                .flatMap(delivery -> delivery.plan().assets().stream()
                        .map(asset -> explained(delivery, () -> asset(delivery, asset))))
                .toList();
        parallel.run(tasks);
    }

    void metadata(List<Delivery> deliveries, Instant now) throws InterruptedException {
        List<Callable<Boolean>> tasks = deliveries.stream()
                .filter(Delivery::isUnfinished)
                .map(delivery ->
                        explained(delivery, () -> new Metadata(delivery.repository()).put(delivery.plan(), now)))
                .toList();
        parallel.run(tasks);
    }

    /**
     * An asset and its checksums. For an asset of an Unfinished version that is there the checksums are sent again: an earlier
     * run may have ended between the two, or may have left one that does not fit.
     */
    private void asset(Delivery delivery, PlannedAsset asset) throws InterruptedException {
        String path = delivery.version().versionPath() + asset.name();
        boolean isMissing = !delivery.there().containsKey(asset.name());
        if (isMissing) {
            delivery.repository().putAsset(path, asset);
        }
        if (isMissing || delivery.isUnfinished()) {
            delivery.repository().putChecksums(path, asset.checksums());
        }
        if (isMissing) {
            narration.uploaded(asset.name(), asset.size());
        }
    }

    private Callable<Boolean> explained(Delivery delivery, Sending sending) {
        return () -> {
            try {
                sending.send();
                return true;
            } catch (Refused refused) {
                throw refusals.explain(delivery.version(), refused);
            }
        };
    }
}
