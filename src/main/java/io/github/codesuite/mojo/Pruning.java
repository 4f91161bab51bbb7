package io.github.codesuite.mojo;

import io.github.codesuite.cloud.Cloud;
import io.github.codesuite.failure.AwsFailures;
import io.github.codesuite.poll.Ticker;
import io.github.codesuite.stage.prune.PlainPruneNarration;
import io.github.codesuite.stage.prune.PruneRequest;
import io.github.codesuite.stage.prune.PruneStage;
import io.github.codesuite.stage.prune.PruneVerdict;
import software.amazon.awssdk.core.exception.SdkException;

/** Prunes in the chosen cloud. Not part of the goal's class: Maven loads that in every build, and with it what it catches. */
final class Pruning {

    private Pruning() {}

    static PruneVerdict run(GoalRun run, PruneRequest request) {
        try (Cloud cloud = run.clouds().open(run.inputs().cloud())) {
            return new PruneStage(cloud, Ticker.system(), new PlainPruneNarration(run.console())).run(request);
        } catch (SdkException failure) {
            throw AwsFailures.translate(
                    "Pruning " + String.join(", ", request.repositories()) + " of the domain " + request.domain(),
                    "codesuite.codeArtifact.domain, codesuite.codeArtifact.repository",
                    failure);
        }
    }
}
