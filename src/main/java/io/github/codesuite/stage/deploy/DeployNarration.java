package io.github.codesuite.stage.deploy;

import io.github.codesuite.follow.EventChange;
import io.github.codesuite.results.StageResult;
import io.github.codesuite.stage.deploy.DeployRequest.OnActive;
import java.util.List;

/** The moments of a deployment, in the order in which they stand here, all on the thread that runs the stage. */
public interface DeployNarration {

    /** The revision is in the bucket: once. */
    void revisionStored(String location, long bytes, boolean wasThere);

    /** Another deployment of the group is active: each time that the creation is put off, before the wait. */
    void groupIsBusy(String activeId, OnActive policy);

    /** CreateDeployment was sent and no answer came, so that the deployment is looked for: at most once. */
    void lookingForIt(String why);

    /** CodeDeploy took the deployment: once; {@code wasFound} where its own answer was lost. */
    void started(String id, String application, String deploymentGroup, boolean wasFound);

    /** A deployment that was created before is followed from now on: once, instead of {@link #started}. */
    void resumed(String id, String application, String deploymentGroup);

    /** The deployment is left to itself: at most once; the command shows its events and its end. */
    void notFollowed(String command);

    /** A lifecycle event of an instance began or ended: each once, in order for each instance. */
    void event(EventChange change);

    /** The deployment is rolled back by another one, whose events follow: at most once. */
    void rollback(String id, String rollbackId);

    /** The deployment is being followed or waited for: often, whether something happened or not. */
    void tick();

    /** Asking CodeDeploy fails or works again: one line for each. */
    void hiccup(String line);

    /** Something is fine, but: at any time. */
    void warning(String line);

    /** A deployment is being stopped, ours at an interrupt or the active one as asked: once for each. */
    void stopping(String id);

    /** How each instance ended: once, where instances are known, right before the verdict. */
    void instances(List<InstanceEnd> instances);

    /** The verdict: once, last. */
    void ended(StageResult result);
}
