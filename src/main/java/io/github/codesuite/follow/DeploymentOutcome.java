package io.github.codesuite.follow;

import java.util.Optional;

/** How the following of a deployment ended. */
public sealed interface DeploymentOutcome {

    /** The newest state of the deployment. */
    DeploymentState deployment();

    /** The newest state of the deployment that rolls it back, where one was started. */
    Optional<DeploymentState> rollback();

    /** The deployment ended, and so did its rollback where there is one. */
    record Ended(DeploymentState deployment, Optional<DeploymentState> rollback) implements DeploymentOutcome {}

    /** Patience ended; the deployment or its rollback goes on. */
    record TimedOut(DeploymentState deployment, Optional<DeploymentState> rollback) implements DeploymentOutcome {}

    /** The thread was interrupted, its interrupt status is cleared; the deployment or its rollback goes on. */
    record Interrupted(DeploymentState deployment, Optional<DeploymentState> rollback) implements DeploymentOutcome {}
}
