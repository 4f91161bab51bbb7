package io.github.codesuite.stage.publish;

import io.github.codesuite.cloud.CloudIdentity;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the caller must be allowed, as {@code action on resource}, ready for a policy (service authorization reference, "Actions,
 * resources, and condition keys for AWS CodeArtifact"; user guide, "Packages overview", publishing permissions).
 */
final class Permissions {

    /** For the metadata that publishes a version. */
    static final String METADATA = "codeartifact:PutPackageMetadata";

    /** For an asset and its checksums. */
    static final String PUBLISH = "codeartifact:PublishPackageVersion";

    /** For the documents of a repository. */
    static final String READ = "codeartifact:ReadFromRepository";

    private final Supplier<CloudIdentity> caller;

    /** @param caller asked only where a permission is missing */
    Permissions(Supplier<CloudIdentity> caller) {
        this.caller = caller;
    }

    /** An action on a package. */
    String ofPackage(String action, PackageVersion version) {
        return action + " on " + arn(version.domainOwner(), "package/" + version.where()) + "/" + version.format() + "/"
                + version.groupId() + "/" + version.artifactId();
    }

    /** An action on a repository. */
    String ofRepository(String action, String domain, Optional<String> owner, String repository) {
        return action + " on " + arn(owner, "repository/" + domain + "/" + repository);
    }

    /** To get a token, which takes an action of STS too. */
    String ofToken(String domain, Optional<String> owner) {
        return "codeartifact:GetAuthorizationToken on " + arn(owner, "domain/" + domain)
                + " and sts:GetServiceBearerToken on *";
    }

    private String arn(Optional<String> owner, String resource) {
        CloudIdentity identity = caller.get();
        String[] parts = identity.arn().split(":", 3);
        String partition = parts.length == 3 ? parts[1] : "aws";
        return "arn:" + partition + ":codeartifact:" + identity.region() + ":" + owner.orElse(identity.account()) + ":"
                + resource;
    }
}
