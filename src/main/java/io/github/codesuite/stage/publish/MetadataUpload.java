package io.github.codesuite.stage.publish;

import io.github.codesuite.bundle.Checksums;
import io.github.codesuite.stage.publish.Parallel.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The maven-metadata.xml files of a version on their way: that of a snapshot before that of its artifact, checksums after each. */
final class MetadataUpload {

    /** How a document comes to be. */
    private interface Making {
        Metadata.Document make() throws InterruptedException;
    }

    private final Delivery delivery;
    private final Instant now;
    private final Metadata metadata;
    private final Sending sending;
    private final Progress progress;
    private final AtomicInteger unchecked;

    MetadataUpload(Delivery delivery, Instant now, Sending sending, Progress progress) {
        this.delivery = delivery;
        this.now = now;
        this.metadata = new Metadata(delivery.maven());
        this.sending = sending;
        this.progress = progress;
        this.unchecked = new AtomicInteger(isSnapshot() ? 2 : 1);
    }

    List<Step> send() throws InterruptedException {
        return isSnapshot() ? snapshot() : artifact();
    }

    private List<Step> snapshot() throws InterruptedException {
        List<Step> next = new ArrayList<>();
        next.add(this::artifact);
        next.addAll(put(() -> metadata.ofSnapshot(delivery.plan(), now)));
        return next;
    }

    private List<Step> artifact() throws InterruptedException {
        return put(() -> metadata.ofArtifact(delivery.plan(), now));
    }

    private List<Step> put(Making making) throws InterruptedException {
        List<Step> checksums = new ArrayList<>();
        sending.send(() -> {
            Metadata.Document document = making.make();
            delivery.maven().putDocument(document.path(), document.octets());
            checksums.addAll(sending.checksums(document.path(), Checksums.of(document.octets()), this::checked));
        });
        return checksums;
    }

    private void checked() {
        if (unchecked.decrementAndGet() == 0) {
            progress.ends(delivery);
        }
    }

    private boolean isSnapshot() {
        return delivery.version().isSnapshot();
    }
}
