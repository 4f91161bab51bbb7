package io.github.codesuite.stage.publish;

import io.github.codesuite.failure.StageFailure;
import io.github.codesuite.follow.NextCommands;
import java.util.ArrayList;
import java.util.List;

/**
 * Says which versions a run that ends early leaves in part, and how to be rid of them. Asks CodeArtifact, because an upload without
 * an answer may or may not have arrived; where it cannot be asked, what was begun is taken to be there.
 */
final class Leftovers {

    /** So many are asked for before the run ends; what it leaves beyond is taken to be there. */
    private static final int ASKED = 20;

    private final Packages packages;
    private final PublishNarration narration;
    private final NextCommands next;

    Leftovers(Packages packages, PublishNarration narration, NextCommands next) {
        this.packages = packages;
        this.narration = narration;
        this.next = next;
    }

    /** @param begun of which something may be there */
    void tell(List<Delivery> begun) {
        List<PublishNarration.Unfinished> left = new ArrayList<>();
        boolean answers = true;
        for (Delivery delivery : begun) {
            answers = answers && left.size() < ASKED && isAnswered(delivery.version(), left);
            if (!answers) {
                left.add(unfinished(delivery.version()));
            }
        }
        if (!left.isEmpty()) {
            narration.unfinished(left);
        }
    }

    private boolean isAnswered(PackageVersion version, List<PublishNarration.Unfinished> left) {
        try {
            if (packages.status(version).filter("Unfinished"::equals).isPresent()) {
                left.add(unfinished(version));
            }
            return true;
        } catch (StageFailure unanswered) {
            // The run has already failed, or was stopped: that is what its user is told.
            return false;
        }
    }

    private PublishNarration.Unfinished unfinished(PackageVersion version) {
        return new PublishNarration.Unfinished(
                version.coordinates(), version.where(), !version.isSnapshot(), next.aws(version.deleteCommand()));
    }
}
