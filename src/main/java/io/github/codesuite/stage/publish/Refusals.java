package io.github.codesuite.stage.publish;

import io.github.codesuite.failure.StageFailure;
import io.github.codesuite.failure.StageFailure.Kind;
import io.github.codesuite.follow.NextCommands;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words for what a repository refuses: what it means and what to do, by status and, for 409, by what CodeArtifact says. */
final class Refusals {

    /** As AWS words a missing permission in all services. */
    private static final Pattern DENIED =
            Pattern.compile("not authorized to perform: ([a-zA-Z0-9-]+:\\w+)(?: on resource: ([^\\s\"]+))?");

    private static final String IDENTITY = "codesuite.profile, codesuite.roleArn";
    private static final String KEPT = "; what has arrived is not sent again";

    private final Conflicts conflicts;
    private final Permissions permissions;
    private final NextCommands next;
    private final ConflictWords words;

    Refusals(Packages packages, Permissions permissions, NextCommands next) {
        this.conflicts = new Conflicts(packages);
        this.permissions = permissions;
        this.next = next;
        this.words = new ConflictWords(next);
    }

    /** What a repository refused of a module. */
    StageFailure explain(Delivery delivery, Refused refused) {
        Optional<PlannedAsset> asset = delivery.plan().assets().stream()
                .filter(planned -> planned.name().equals(refused.file()))
                .findFirst();
        if (refused.status() == 400) {
            Optional<FileChanged> changed = asset.flatMap(PlannedAsset::changedContent);
            return changed.map(found -> changed(delivery.version(), found))
                    .orElseGet(() -> badRequest(delivery.version(), refused));
        }
        return refused.status() == 409
                ? words.of(
                        delivery.version(),
                        attempted(delivery.version(), refused),
                        refused.cameBack(),
                        conflicts.of(delivery, refused))
                : explain(delivery.version(), refused);
    }

    /** What a repository refused, where nothing is known of the assets. */
    StageFailure explain(PackageVersion version, Refused refused) {
        String attempted = attempted(version, refused);
        return switch (refused.status()) {
            case 401 ->
                new StageFailure(
                        Kind.COULD_NOT_ASK,
                        attempted,
                        "a fresh authorization token is refused (" + refused.cameBack() + ")",
                        IDENTITY,
                        "allow " + permissions.ofToken(version.domain(), version.domainOwner())
                                + " in the caller's policy");
            case 403 ->
                new StageFailure(
                        Kind.COULD_NOT_ASK,
                        attempted,
                        "permission is missing (" + refused.cameBack() + ")",
                        IDENTITY,
                        "allow " + permission(version, refused) + " in the caller's policy, or in that of "
                                + version.where());
            default ->
                new StageFailure(Kind.REFUSED_BY_THE_WORLD, attempted, refused.cameBack() + KEPT, "", next.again());
        };
    }

    /** A file is not any more what was compared. */
    StageFailure changed(PackageVersion version, FileChanged changed) {
        return new StageFailure(
                Kind.COULD_NOT_ASK,
                "publish " + version.coordinates() + " to " + version.where(),
                changed.words() + ", while it was published; the version is not published",
                changed.file(),
                "let nothing write to the file while Maven runs, then " + next.again());
    }

    /** What was sent does not show. */
    StageFailure late(PackageVersion version, String notYet) {
        return new StageFailure(
                Kind.REFUSED_BY_THE_WORLD,
                "publish " + version.coordinates() + " to " + version.where(),
                notYet + KEPT,
                "",
                next.again());
    }

    /** Assets are there with other bytes; nothing was uploaded. */
    StageFailure different(List<Delivery> deliveries) {
        String names = deliveries.stream().map(Delivery::difference).collect(Collectors.joining(", "));
        return words.different(
                deliveries,
                names + " is there already with other bytes, and assets never change; nothing was uploaded");
    }

    /** Assets have other bytes than those that were sent. */
    StageFailure arrivedDifferent(Delivery delivery) {
        Optional<FileChanged> changed = delivery.plan().different(delivery.there()).stream()
                .flatMap(asset -> asset.changedContent().stream())
                .findFirst();
        return changed.map(found -> changed(delivery.version(), found))
                .orElseGet(() -> words.different(
                        List.of(delivery),
                        delivery.difference() + " has other bytes now than those that were sent: somebody else"
                                + " publishes it too; it is not published by this build"));
    }

    /** A version can no longer be published. */
    StageFailure closed(PackageVersion version, String status) {
        return words.of(
                version,
                "publish " + version.coordinates() + " to " + version.where(),
                "",
                new Conflict.Closed(status));
    }

    /** A generic version lacks assets and takes no more. */
    StageFailure complete(PackageVersion version, List<String> lacking) {
        return new StageFailure(
                Kind.REFUSED_BY_THE_WORLD,
                "publish " + version.coordinates() + " to " + version.where(),
                "the version is Published without " + String.join(", ", lacking)
                        + ", and a generic version takes assets only while it is Unfinished; publish a new version, or delete"
                        + " this one for good",
                "<version> of the <package> in the POM",
                next.aws(version.deleteCommand()));
    }

    private StageFailure badRequest(PackageVersion version, Refused refused) {
        String meaning = refused.isChecksum()
                ? "the repository has computed another checksum: the asset was damaged on its way"
                : refused.isMetadata()
                        ? "the version stays Unfinished: a checksum that was sent earlier does not fit its asset"
                        : "the repository does not take this";
        return new StageFailure(
                Kind.REFUSED_BY_THE_WORLD,
                attempted(version, refused),
                meaning + " (" + refused.cameBack() + "); if another run does not help, delete the version and"
                        + " publish it anew: " + next.aws(version.deleteCommand()),
                "",
                next.again());
    }

    /** The one that the answer names, or else the one that the request takes. */
    private String permission(PackageVersion version, Refused refused) {
        Matcher named = DENIED.matcher(refused.said());
        if (named.find()) {
            return named.group(1) + (named.group(2) == null ? "" : " on " + named.group(2));
        }
        if (refused.isRead()) {
            return permissions.ofRepository(
                    Permissions.READ, version.domain(), version.domainOwner(), version.repository());
        }
        return permissions.ofPackage(refused.isMetadata() ? Permissions.METADATA : Permissions.PUBLISH, version);
    }

    private static String attempted(PackageVersion version, Refused refused) {
        return "publish " + version.coordinates() + " to " + version.where() + ", " + refused.request();
    }

    static boolean isClosed(String status) {
        return status.equals("Archived") || status.equals("Disposed");
    }
}
