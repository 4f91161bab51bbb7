package io.github.codesuite.stage.publish;

import io.github.codesuite.failure.StageFailure;
import io.github.codesuite.failure.StageFailure.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Words for what a repository refuses: what it means and what to do, by status and, for 409, by what CodeArtifact says. */
final class Refusals {

    private final Packages packages;

    Refusals(Packages packages) {
        this.packages = packages;
    }

    StageFailure explain(PackageVersion version, Refused refused) {
        String attempted = "publish " + version.coordinates() + " to " + version.where() + ", PUT " + refused.path();
        String cameBack = refused.cameBack();
        return switch (refused.status()) {
            case 400 -> badRequest(version, refused, attempted);
            case 401 ->
                new StageFailure(
                        Kind.COULD_NOT_ASK,
                        attempted,
                        "a fresh authorization token is refused (" + cameBack + ")",
                        "codesuite.profile, codesuite.roleArn",
                        "allow sts:GetServiceBearerToken and codeartifact:GetAuthorizationToken in the caller's policy");
            case 403 ->
                new StageFailure(
                        Kind.COULD_NOT_ASK,
                        attempted,
                        "permission is missing (" + cameBack + ")",
                        "codesuite.profile, codesuite.roleArn",
                        "allow codeartifact:PublishPackageVersion and codeartifact:PutPackageMetadata on the repository "
                                + version.where());
            case 409 -> conflict(version, attempted, cameBack);
            default ->
                new StageFailure(
                        Kind.REFUSED_BY_THE_WORLD,
                        attempted,
                        cameBack,
                        "",
                        "run it again: what has arrived is not sent again");
        };
    }

    /** Assets are there with other bytes; nothing was uploaded. */
    StageFailure different(List<Delivery> deliveries) {
        String names = deliveries.stream().map(Delivery::difference).collect(Collectors.joining(", "));
        String commands = deliveries.stream()
                .map(delivery -> delivery.version().deleteCommand())
                .collect(Collectors.joining("\n         "));
        return new StageFailure(
                Kind.REFUSED_BY_THE_WORLD,
                "publish to " + deliveries.get(0).version().where(),
                names + " is there already with other bytes, and assets never change; nothing was uploaded",
                "<version> in the POM",
                "publish a new version; or delete this one for good:\n         " + commands);
    }

    /** A version can no longer be published. */
    StageFailure closed(PackageVersion version, String status) {
        return new StageFailure(
                Kind.REFUSED_BY_THE_WORLD,
                "publish " + version.coordinates() + " to " + version.where(),
                "the version is " + status + ", which is still there: it cannot be published again",
                "<version> in the POM",
                "publish a new version; or delete this one for good: " + version.deleteCommand());
    }

    private StageFailure badRequest(PackageVersion version, Refused refused, String attempted) {
        String meaning = refused.isChecksum()
                ? "the repository has computed another checksum: the asset was damaged on its way"
                : refused.path().endsWith(Metadata.FILE)
                        ? "the version stays Unfinished: a checksum that was sent earlier does not fit its asset"
                        : "the repository does not take this";
        return new StageFailure(
                Kind.REFUSED_BY_THE_WORLD,
                attempted,
                meaning + " (" + refused.cameBack() + ")",
                "",
                "run it again; if that does not help, delete the version and publish it anew: "
                        + version.deleteCommand());
    }

    private StageFailure conflict(PackageVersion version, String attempted, String cameBack) {
        Optional<String> status = packages.status(version);
        if (status.filter(Refusals::isClosed).isPresent()) {
            return closed(version, status.get());
        }
        if (packages.isPublishingBlocked(version)) {
            return new StageFailure(
                    Kind.REFUSED_BY_THE_WORLD,
                    attempted,
                    "the package's origin controls block publishing, because versions of it came from an upstream ("
                            + cameBack + ")",
                    "",
                    "aws codeartifact put-package-origin-configuration --restrictions publish=ALLOW,upstream=BLOCK");
        }
        return new StageFailure(
                Kind.REFUSED_BY_THE_WORLD,
                attempted,
                "the asset is there already with other bytes, or the version exists upstream (" + cameBack + ")",
                "<version> in the POM",
                "publish a new version; or delete this one for good: " + version.deleteCommand());
    }

    static boolean isClosed(String status) {
        return status.equals("Archived") || status.equals("Disposed");
    }
}
