package io.github.codesuite.local.codedeploy.run;

import io.github.codesuite.local.codedeploy.state.AutoRollback;
import io.github.codesuite.local.codedeploy.state.Deployment;
import io.github.codesuite.local.codedeploy.state.Deployment.RollbackLinks;
import io.github.codesuite.local.codedeploy.state.Deployment.Times;
import io.github.codesuite.local.codedeploy.state.DeploymentOptions;
import io.github.codesuite.local.codedeploy.state.Status;
import io.github.codesuite.local.codedeploy.state.Store;
import io.github.codesuite.local.exec.ProcessRecord;
import io.github.codesuite.poll.Ticker;
import java.util.List;
import java.util.Optional;

/**
 * Makes the deployment that rolls another one back: the revision of the group's last successful deployment, with that
 * deployment's way to treat existing files (user guide, redeploy and roll back).
 */
final class Rollbacks {

    private final Store store;
    private final DeploymentIds ids;
    private final Ticker ticker;

    Rollbacks(Store store, DeploymentIds ids, Ticker ticker) {
        this.store = store;
        this.ids = ids;
        this.ticker = ticker;
    }

    /** Whether a deployment that ends like this is to be rolled back. */
    static boolean isWanted(Deployment deployment, Status outcome) {
        AutoRollback settings = deployment.options().autoRollback();
        return switch (outcome) {
            case FAILED -> settings.reactsTo(AutoRollback.ON_FAILURE);
            case STOPPED ->
                deployment.stop().flatMap(Deployment.Stop::rollBack).orElse(settings.reactsTo(AutoRollback.ON_STOP));
            default -> false;
        };
    }

    /** Why a deployment cannot be rolled back; empty where it can. */
    Optional<String> obstacle(Deployment failed) {
        if (failed.creator().equals(Deployment.BY_ROLLBACK)) {
            return Optional.of("A rollback is not rolled back itself");
        }
        if (store.deployments().lastSuccessful(failed.placement().groupId()).isEmpty()) {
            return Optional.of("There is nothing to roll back to: no deployment to the deployment group "
                    + failed.placement().group() + " has succeeded yet");
        }
        if (TargetChoice.touchedBy(failed).isEmpty()) {
            return Optional.of("There is nothing to roll back: the deployment has not touched any instance");
        }
        return Optional.empty();
    }

    /** The rollback of a deployment that has no obstacle. */
    Deployment of(Deployment failed) {
        Deployment good =
                store.deployments().lastSuccessful(failed.placement().groupId()).orElseThrow();
        DeploymentOptions options = new DeploymentOptions(
                failed.options().config(),
                "Automatic rollback of " + failed.id() + " to the revision of " + good.id(),
                failed.options().ignoreApplicationStopFailures(),
                false,
                good.options().fileExists(),
                AutoRollback.never());
        return new Deployment(
                ids.next(),
                failed.placement(),
                good.revision(),
                Optional.of(good.revision()),
                options,
                Deployment.BY_ROLLBACK,
                Status.CREATED,
                Optional.empty(),
                new Times(ticker.now(), Optional.empty(), Optional.empty()),
                new RollbackLinks(
                        Optional.empty(),
                        Optional.of(failed.id()),
                        Optional.of("Rolls back the deployment " + failed.id())),
                List.of(),
                Optional.empty(),
                ProcessRecord.ofThisProcess());
    }
}
