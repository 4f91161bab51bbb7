package io.github.codesuite.stage.publish;

import io.github.codesuite.failure.StageFailure;
import io.github.codesuite.failure.StageFailure.Kind;
import io.github.codesuite.follow.NextCommands;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Words for what a repository refuses: what it means and what to do, by status and, for 409, by what CodeArtifact says. */
final class Refusals {

    private static final String NEW_OR_NONE = "; publish a new version, or delete this one for good";

    private final Packages packages;
    private final NextCommands next;

    Refusals(Packages packages, NextCommands next) {
        this.packages = packages;
        this.next = next;
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
                        cameBack + "; what has arrived is not sent again",
                        "",
                        next.again());
        };
    }

    /** What was sent does not show. */
    StageFailure late(PackageVersion version, String notYet) {
        return new StageFailure(
                Kind.REFUSED_BY_THE_WORLD,
                "publish " + version.coordinates() + " to " + version.where(),
                notYet + "; what has arrived is not sent again",
                "",
                next.again());
    }

    /** Assets are there with other bytes; nothing was uploaded. */
    StageFailure different(List<Delivery> deliveries) {
        String names = deliveries.stream().map(Delivery::difference).collect(Collectors.joining(", "));
        String commands = deliveries.stream()
                .map(delivery -> delete(delivery.version()))
                .collect(Collectors.joining("\n         "));
        return new StageFailure(
                Kind.REFUSED_BY_THE_WORLD,
                "publish to " + deliveries.get(0).version().where(),
                names + " is there already with other bytes, and assets never change; nothing was uploaded"
                        + NEW_OR_NONE,
                "<version> in the POM",
                commands);
    }

    /** A version can no longer be published. */
    StageFailure closed(PackageVersion version, String status) {
        return new StageFailure(
                Kind.REFUSED_BY_THE_WORLD,
                "publish " + version.coordinates() + " to " + version.where(),
                "the version is " + status + ", which is still there: it cannot be published again" + NEW_OR_NONE,
                "<version> in the POM",
                delete(version));
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
                meaning + " (" + refused.cameBack() + "); if another run does not help, delete the version and"
                        + " publish it anew: " + delete(version),
                "",
                next.again());
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
                    next.aws(
                            "aws codeartifact put-package-origin-configuration --restrictions publish=ALLOW,upstream=BLOCK"));
        }
        return new StageFailure(
                Kind.REFUSED_BY_THE_WORLD,
                attempted,
                "the asset is there already with other bytes, or the version exists upstream (" + cameBack + ")"
                        + NEW_OR_NONE,
                "<version> in the POM",
                delete(version));
    }

    private String delete(PackageVersion version) {
        return next.aws(version.deleteCommand());
    }

    static boolean isClosed(String status) {
        return status.equals("Archived") || status.equals("Disposed");
    }
}
