package io.github.codesuite.stage.publish;

import io.github.codesuite.stage.publish.Parallel.Step;
import java.util.List;

/** One asset of a version on its way: itself where it is missing, then its checksums. */
final class AssetUpload {

    private final Delivery delivery;
    private final PlannedAsset asset;
    private final Sending sending;
    private final PublishNarration narration;
    private final Progress progress;

    AssetUpload(Delivery delivery, PlannedAsset asset, Sending sending, PublishNarration narration, Progress progress) {
        this.delivery = delivery;
        this.asset = asset;
        this.sending = sending;
        this.narration = narration;
        this.progress = progress;
    }

    boolean isMissing() {
        return !delivery.there().containsKey(asset.name());
    }

    long size() {
        return asset.size();
    }

    /**
     * Sends the asset; its checksums follow. For an asset of an Unfinished version that is there they are sent again: an earlier run
     * may have ended between the two, or may have left one that does not fit.
     */
    List<Step> send() throws InterruptedException {
        if (isMissing()) {
            progress.begins(delivery);
            sending.send(() -> delivery.maven().putAsset(path(), asset));
        }
        return isMissing() || delivery.isUnfinished()
                ? sending.checksums(path(), asset.checksums(), this::tell)
                : List.of();
    }

    private void tell() {
        if (isMissing()) {
            narration.uploaded(asset.name(), asset.size());
        }
    }

    private String path() {
        return delivery.version().versionPath() + asset.name();
    }
}
