package io.github.codesuite.follow;

import software.amazon.awssdk.core.exception.SdkException;

/** Takes what is seen of a deployment, all of it on the thread that follows. */
public interface DeploymentListener {

    /** An event of an instance began or ended: each once, in order for each instance. */
    void event(EventChange change);

    /** The deployment is rolled back by another one: at most once; that one's events follow. */
    void rollback(String deploymentId, String rollbackId);

    /** The deployment is still being followed: many times, at least every five seconds. */
    void tick();

    /** Asking fails or works again: one line for each. */
    void hiccup(String line);

    /** The instances cannot be asked for, or not any further: at most once for a deployment, which goes on. */
    void targetsLost(SdkException failure);
}
