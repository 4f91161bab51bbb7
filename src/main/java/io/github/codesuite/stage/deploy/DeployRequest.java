package io.github.codesuite.stage.deploy;

import io.github.codesuite.follow.Following;
import java.nio.file.Path;
import java.util.Optional;

/** A deployment by CodeDeploy. */
public sealed interface DeployRequest {

    /** What to do where another deployment of the group is active. */
    enum OnActive {
        WAIT,
        FAIL,
        STOP
    }

    /**
     * A revision onto the instances of a deployment group.
     *
     * @param module the artifactId, for results
     * @param description at most 256 characters; a nonce is added to it
     * @param bundle the revision's zip
     * @param bucket where it is uploaded, below {@code prefix}
     * @param fileExistsBehavior DISALLOW, OVERWRITE or RETAIN
     * @param autoRollback overrides the group's own setting
     */
    record Servers(
            String module,
            String application,
            String deploymentGroup,
            Optional<String> deploymentConfig,
            String description,
            Path bundle,
            String bucket,
            String prefix,
            Optional<String> fileExistsBehavior,
            Optional<Boolean> autoRollback,
            OnActive onActive,
            Following following)
            implements DeployRequest {}
}
