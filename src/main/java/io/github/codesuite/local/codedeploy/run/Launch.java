package io.github.codesuite.local.codedeploy.run;

import io.github.codesuite.local.codedeploy.state.Deployment;
import io.github.codesuite.local.codedeploy.state.Deployment.Placement;
import io.github.codesuite.local.codedeploy.state.Deployment.RollbackLinks;
import io.github.codesuite.local.codedeploy.state.Deployment.Times;
import io.github.codesuite.local.codedeploy.state.DeploymentOptions;
import io.github.codesuite.local.codedeploy.state.Group;
import io.github.codesuite.local.codedeploy.state.Revision;
import io.github.codesuite.local.codedeploy.state.Status;
import io.github.codesuite.local.codedeploy.state.Store;
import io.github.codesuite.local.exec.ProcessRecord;
import io.github.codesuite.poll.Ticker;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Creates deployments and sets them going. */
public final class Launch {

    private final Store store;
    private final LocalLimits limits;
    private final DeploymentIds ids;
    private final DeploymentRuns runs;
    private final Ticker ticker;

    Launch(Store store, LocalLimits limits, DeploymentIds ids, DeploymentRuns runs, Ticker ticker) {
        this.store = store;
        this.limits = limits;
        this.ids = ids;
        this.runs = runs;
        this.ticker = ticker;
    }

    /** Creates a deployment, which goes on by itself; returns its id. */
    public String launch(Group group, Revision revision, DeploymentOptions options) {
        limits.check(revision);
        Instant now = ticker.now();
        Deployment deployment = new Deployment(
                ids.next(),
                new Placement(group.application(), group.name(), group.id()),
                revision,
                store.deployments().lastSuccessful(group.id()).map(Deployment::revision),
                options,
                Deployment.BY_USER,
                Status.CREATED,
                Optional.empty(),
                new Times(now, Optional.empty(), Optional.empty()),
                RollbackLinks.none(),
                List.of(),
                Optional.empty(),
                ProcessRecord.ofThisProcess());
        store.deployments().create(deployment);
        store.revisions().used(group.application(), revision, now);
        runs.start(deployment);
        return deployment.id();
    }
}
