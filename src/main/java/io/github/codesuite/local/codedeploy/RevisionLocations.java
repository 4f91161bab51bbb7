package io.github.codesuite.local.codedeploy;

import io.github.codesuite.local.codedeploy.state.CodeDeployFaults;
import io.github.codesuite.local.codedeploy.state.Revision;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.codedeploy.model.BundleType;
import software.amazon.awssdk.services.codedeploy.model.InvalidRevisionException;
import software.amazon.awssdk.services.codedeploy.model.RevisionLocation;
import software.amazon.awssdk.services.codedeploy.model.RevisionLocationType;
import software.amazon.awssdk.services.codedeploy.model.RevisionRequiredException;
import software.amazon.awssdk.services.codedeploy.model.S3Location;

/** Revisions in S3, from requests and into replies. */
final class RevisionLocations {

    private static final Set<String> BUNDLE_TYPES =
            Set.of(BundleType.ZIP.toString(), BundleType.TAR.toString(), BundleType.TGZ.toString());

    private RevisionLocations() {}

    static Revision read(@Nullable RevisionLocation given) {
        RevisionLocation location =
                Given.required(given, RevisionRequiredException.builder(), "A revision is required");
        Given.only("revisionType", location.revisionTypeAsString(), RevisionLocationType.S3.toString());
        S3Location object = location.s3Location();
        if (object == null || object.bucket() == null || object.key() == null) {
            throw CodeDeployFaults.of(
                    InvalidRevisionException.builder(), "The revision needs an S3 location with bucket and key");
        }
        return new Revision(
                object.bucket(),
                object.key(),
                bundleType(object.bundleTypeAsString()),
                Optional.ofNullable(object.eTag()).map(tag -> tag.replace("\"", "")));
    }

    static RevisionLocation of(Revision revision) {
        return RevisionLocation.builder()
                .revisionType(RevisionLocationType.S3)
                .s3Location(object -> object.bucket(revision.bucket())
                        .key(revision.key())
                        .bundleType(revision.bundleType())
                        .eTag(revision.eTag().orElse(null)))
                .build();
    }

    private static String bundleType(@Nullable String type) {
        if (type == null) {
            throw CodeDeployFaults.of(InvalidRevisionException.builder(), "The revision needs a bundleType");
        }
        if (!BUNDLE_TYPES.contains(type)) {
            throw CodeDeployFaults.unsupported("bundleType " + type + ", only zip, tar and tgz");
        }
        return type;
    }
}
