package io.github.codesuite.stage.publish;

import io.github.codesuite.stage.publish.Parallel.Step;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Sends what is missing: all assets of all modules, and only then the metadata of all; checksums after what they belong to. */
final class Upload {

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
        List<AssetUpload> uploads = deliveries.stream()
                .flatMap(delivery -> delivery.plan().assets().stream().map(asset -> upload(delivery, asset)))
                .toList();
        Optional<AssetUpload> first =
                uploads.stream().filter(AssetUpload::isMissing).min(Comparator.comparingLong(AssetUpload::size));
        parallel.take(steps(first.stream()));
        parallel.take(steps(
                uploads.stream().filter(upload -> first.filter(upload::equals).isEmpty())));
    }

    void metadata(List<Delivery> deliveries, Instant now) throws InterruptedException {
        parallel.take(deliveries.stream()
                .filter(Delivery::isUnfinished)
                .map(delivery -> new MetadataUpload(delivery, now, new Sending(delivery, refusals), progress))
                .<Step>map(upload -> upload::send)
                .toList());
    }

    private static List<Step> steps(Stream<AssetUpload> uploads) {
        return uploads.<Step>map(upload -> upload::send).toList();
    }

    private AssetUpload upload(Delivery delivery, PlannedAsset asset) {
        return new AssetUpload(delivery, asset, new Sending(delivery, refusals), narration, progress);
    }
}
