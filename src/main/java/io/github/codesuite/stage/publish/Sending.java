package io.github.codesuite.stage.publish;

import io.github.codesuite.bundle.Checksums;
import io.github.codesuite.stage.publish.Parallel.Step;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends what belongs to one version; what refuses it is explained with the version's name. */
final class Sending {

    /** Something that is sent. */
    interface Request {
        void send() throws InterruptedException;
    }

    private final Delivery delivery;
    private final Refusals refusals;

    Sending(Delivery delivery, Refusals refusals) {
        this.delivery = delivery;
        this.refusals = refusals;
    }

    /** @throws io.github.codesuite.failure.StageFailure if it is refused */
    void send(Request request) throws InterruptedException {
        try {
            request.send();
        } catch (Refused refused) {
            throw refusals.explain(delivery, refused);
        } catch (FileChanged changed) {
            throw refusals.changed(delivery.version(), changed);
        }
    }

    /**
     * The checksum files of what has arrived, in any order.
     *
     * @param afterAll what is done when the last of them has arrived
     */
    List<Step> checksums(String path, Checksums checksums, Runnable afterAll) {
        AtomicInteger left =
                new AtomicInteger(PlannedAsset.checksumFiles(checksums).size());
        return PlannedAsset.checksumFiles(checksums).entrySet().stream()
                .<Step>map(file -> () -> {
                    byte[] text = file.getValue().getBytes(StandardCharsets.US_ASCII);
                    send(() -> delivery.maven().putDocument(path + file.getKey(), text));
                    if (left.decrementAndGet() == 0) {
                        afterAll.run();
                    }
                    return List.of();
                })
                .toList();
    }
}
