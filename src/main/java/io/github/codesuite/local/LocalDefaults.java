package io.github.codesuite.local;

import io.github.codesuite.cloud.Cloud;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.codeartifact.CodeartifactClient;
import software.amazon.awssdk.services.codeartifact.model.ConflictException;
import software.amazon.awssdk.services.codebuild.CodeBuildClient;
import software.amazon.awssdk.services.codebuild.model.ArtifactNamespace;
import software.amazon.awssdk.services.codebuild.model.ArtifactPackaging;
import software.amazon.awssdk.services.codebuild.model.ArtifactsType;
import software.amazon.awssdk.services.codebuild.model.ComputeType;
import software.amazon.awssdk.services.codebuild.model.CreateProjectRequest;
import software.amazon.awssdk.services.codebuild.model.EnvironmentType;
import software.amazon.awssdk.services.codebuild.model.ResourceAlreadyExistsException;
import software.amazon.awssdk.services.codebuild.model.SourceType;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;

/**
 * What a build without configuration needs, created through ordinary SDK calls where it is absent: the bucket {@value
 * #BUCKET}, the CodeBuild project, the CodeArtifact domain and repository, the CodeDeploy application, its group and the
 * on-premises instances of its fleet. Several Mavens may do it at once.
 */
public final class LocalDefaults {

    /** The bucket of sources, artifacts and revisions. */
    public static final String BUCKET = "codesuite-local";

    private static final String IMAGE = "aws/codebuild/standard:7.0";
    private static final String ROLE = "arn:aws:iam::000000000000:role/codesuite-local";

    private LocalDefaults() {}

    /** The bucket and the CodeBuild project. */
    public static void forBuild(Cloud cloud, String project) {
        ensureBucket(cloud);
        CodeBuildClient codeBuild = cloud.codeBuild();
        if (codeBuild.batchGetProjects(get -> get.names(project)).projects().isEmpty()) {
            Ensure.done(() -> codeBuild.createProject(project(project)), ResourceAlreadyExistsException.class);
        }
    }

    /** The domain and its repositories. */
    public static void forPublish(Cloud cloud, String domain, Set<String> repositories) {
        CodeartifactClient codeArtifact = cloud.codeArtifact();
        Ensure.done(() -> codeArtifact.createDomain(create -> create.domain(domain)), ConflictException.class);
        for (String repository : repositories) {
            Ensure.done(
                    () -> codeArtifact.createRepository(
                            create -> create.domain(domain).repository(repository)),
                    ConflictException.class);
        }
    }

    /**
     * The bucket, the application, the group and its instances, as many as said; surplus ones are deregistered.
     *
     * @return a line for each instance, with its port and folder
     */
    public static List<String> forDeploy(Cloud cloud, String application, String deploymentGroup, int instances) {
        ensureBucket(cloud);
        return new LocalFleet(cloud.codeDeploy(), application, deploymentGroup).ensure(instances);
    }

    /** Ends the fleet of an application and deletes the application with its groups, deployments and instances. */
    public static List<String> resetDeployments(Cloud cloud, String application) {
        return new Reset(cloud.codeDeploy()).deployments(application);
    }

    private static void ensureBucket(Cloud cloud) {
        Ensure.done(
                () -> cloud.s3().createBucket(create -> create.bucket(BUCKET)), BucketAlreadyOwnedByYouException.class);
    }

    /** Every build names its own source; the one of the project only has to be a valid one. */
    private static CreateProjectRequest project(String name) {
        return CreateProjectRequest.builder()
                .name(name)
                .source(source -> source.type(SourceType.S3).location(BUCKET + "/" + name + "/source.zip"))
                .artifacts(artifacts -> artifacts
                        .type(ArtifactsType.S3)
                        .location(BUCKET)
                        .path(name + "/artifacts")
                        .namespaceType(ArtifactNamespace.BUILD_ID)
                        .name(name + ".zip")
                        .packaging(ArtifactPackaging.ZIP))
                .environment(environment -> environment
                        .type(EnvironmentType.LINUX_CONTAINER)
                        .image(IMAGE)
                        .computeType(ComputeType.BUILD_GENERAL1_SMALL))
                .serviceRole(ROLE)
                .build();
    }
}
