package io.github.codesuite.local;

import io.github.codesuite.cloud.Cloud;

/**
 * What a build without configuration needs, created through ordinary SDK calls where it is absent: the bucket {@value
 * #BUCKET}, the CodeBuild project, the CodeArtifact domain and repository, the CodeDeploy application, its group and the
 * on-premises instances of its fleet.
 */
public final class LocalDefaults {

    /** The bucket of sources, artifacts and revisions. */
    public static final String BUCKET = "codesuite-local";

    private LocalDefaults() {}

    /** The bucket and the CodeBuild project. */
    public static void forBuild(Cloud cloud, String project) {
        throw new UnsupportedOperationException("not there yet");
    }

    /** The domain and its repositories. */
    public static void forPublish(Cloud cloud, String domain, java.util.Set<String> repositories) {
        throw new UnsupportedOperationException("not there yet");
    }

    /** The bucket, the application, the group and its instances, as many as said; surplus ones are deregistered. */
    public static void forDeploy(Cloud cloud, String application, String deploymentGroup, int instances) {
        throw new UnsupportedOperationException("not there yet");
    }

    /** Ends the fleet of an application and deletes the application with its groups, deployments and instances. */
    public static java.util.List<String> resetDeployments(Cloud cloud, String application) {
        throw new UnsupportedOperationException("not there yet");
    }
}
