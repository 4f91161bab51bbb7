package io.github.codesuite.stage.publish;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which versions were begun and which of them were ended, so that a run that ends early can say what it leaves. Thread-safe. */
final class Progress {

    private final Set<PackageVersion> begun = ConcurrentHashMap.newKeySet();
    private final Set<PackageVersion> ended = ConcurrentHashMap.newKeySet();

    /** From now on something of the version may be there. */
    void begins(Delivery delivery) {
        begun.add(delivery.version());
    }

    /** All of it was sent, the metadata too. */
    void ends(Delivery delivery) {
        ended.add(delivery.version());
    }

    /** What is there in part: begun by this run or by an earlier one. */
    List<Delivery> unfinished(List<Delivery> deliveries) {
        return deliveries.stream()
                .filter(Delivery::isUnfinished)
                .filter(delivery -> delivery.isCutOff() || begun.contains(delivery.version()))
                .filter(delivery -> !ended.contains(delivery.version()))
                .toList();
    }
}
