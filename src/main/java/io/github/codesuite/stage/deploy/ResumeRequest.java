package io.github.codesuite.stage.deploy;

import io.github.codesuite.follow.Following;

/**
 * A deployment that was created before and is to be followed to its end.
 *
 * @param module the artifactId, for results
 * @param id of the deployment
 */
public record ResumeRequest(String module, String id, Following following) {}
