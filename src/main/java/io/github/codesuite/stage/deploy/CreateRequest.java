package io.github.codesuite.stage.deploy;

import io.github.codesuite.cloud.StoredFile;
import software.amazon.awssdk.services.codedeploy.model.AutoRollbackConfiguration;
import software.amazon.awssdk.services.codedeploy.model.AutoRollbackEvent;
import software.amazon.awssdk.services.codedeploy.model.BundleType;
import software.amazon.awssdk.services.codedeploy.model.CreateDeploymentRequest;
import software.amazon.awssdk.services.codedeploy.model.RevisionLocation;
import software.amazon.awssdk.services.codedeploy.model.RevisionLocationType;
import software.amazon.awssdk.services.codedeploy.model.S3Location;

/** Words a {@link DeployRequest.Servers} as CodeDeploy's {@code CreateDeployment}; sets what was asked for and nothing else. */
final class CreateRequest {

    private CreateRequest() {}

    static CreateDeploymentRequest of(DeployRequest.Servers request, StoredFile revision, Nonce nonce) {
        CreateDeploymentRequest.Builder create = CreateDeploymentRequest.builder()
                .applicationName(request.application())
                .deploymentGroupName(request.deploymentGroup())
                .revision(revision(revision))
                .description(nonce.at(request.description()));
        request.deploymentConfig().ifPresent(create::deploymentConfigName);
        request.fileExistsBehavior().ifPresent(create::fileExistsBehavior);
        request.autoRollback().map(CreateRequest::rollback).ifPresent(create::autoRollbackConfiguration);
        return create.build();
    }

    /** With version and ETag, so that CodeDeploy refuses an object that was changed since. */
    private static RevisionLocation revision(StoredFile stored) {
        S3Location.Builder place =
                S3Location.builder().bucket(stored.bucket()).key(stored.key()).bundleType(BundleType.ZIP);
        stored.version().ifPresent(place::version);
        stored.eTag().ifPresent(place::eTag);
        return RevisionLocation.builder()
                .revisionType(RevisionLocationType.S3)
                .s3Location(place.build())
                .build();
    }

    private static AutoRollbackConfiguration rollback(boolean enabled) {
        AutoRollbackConfiguration.Builder rollback =
                AutoRollbackConfiguration.builder().enabled(enabled);
        return enabled ? rollback.events(AutoRollbackEvent.DEPLOYMENT_FAILURE).build() : rollback.build();
    }
}
