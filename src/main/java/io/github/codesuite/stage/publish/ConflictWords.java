package io.github.codesuite.stage.publish;

import io.github.codesuite.failure.StageFailure;
import io.github.codesuite.failure.StageFailure.Kind;
import io.github.codesuite.follow.NextCommands;
import java.util.List;
import java.util.stream.Collectors;

/** Words for a conflict: what it means, and the command that would change it, for a person to run. */
final class ConflictWords {

    private static final String NEW_OR_NONE = "; publish a new version, or delete this one for good";
    private static final String VERSION = "<version> in the POM";

    private final NextCommands next;

    ConflictWords(NextCommands next) {
        this.next = next;
    }

    /** @param cameBack the repository's answer; empty where nothing was sent */
    StageFailure of(PackageVersion version, String attempted, String cameBack, Conflict conflict) {
        String answer = cameBack.isEmpty() ? "" : " (" + cameBack + ")";
        if (conflict instanceof Conflict.Different different) {
            return refused(
                    attempted,
                    different.asset() + " is there already with other bytes: SHA-256 here " + different.sha256Here()
                            + ", there " + different.sha256There() + answer + NEW_OR_NONE,
                    VERSION,
                    delete(version));
        }
        if (conflict instanceof Conflict.Closed closed) {
            return refused(
                    attempted,
                    "the version is " + closed.status() + ", which is still there: it cannot be published again"
                            + answer + NEW_OR_NONE,
                    VERSION,
                    delete(version));
        }
        if (conflict instanceof Conflict.Blocked) {
            return refused(
                    attempted,
                    "the package's origin controls block publishing (publish=BLOCK): its versions come from an upstream, or"
                            + " somebody has set them so" + answer + "; give the package another name, or allow it",
                    "<groupId>, <artifactId> in the POM",
                    originControls(version));
        }
        if (conflict instanceof Conflict.Upstream upstream) {
            return refused(
                    attempted,
                    reachable(version, upstream) + answer
                            + "; publish a version that is not there, or keep upstream versions of this package out",
                    VERSION,
                    originControls(version));
        }
        return refused(
                attempted,
                "a conflict" + answer + ", and " + ((Conflict.Unclear) conflict).why() + NEW_OR_NONE,
                VERSION,
                delete(version));
    }

    /** @param found what is different, without what to do about it */
    StageFailure different(List<Delivery> deliveries, String found) {
        String commands = deliveries.stream()
                .map(delivery -> delete(delivery.version()))
                .collect(Collectors.joining("\n         "));
        return refused(
                "publish to " + deliveries.get(0).version().where(),
                found
                        + NEW_OR_NONE
                        + deliveries.stream().map(ConflictWords::bytes).collect(Collectors.joining()),
                VERSION,
                commands);
    }

    private static String bytes(Delivery delivery) {
        return delivery.plan().different(delivery.there()).stream()
                .map(asset -> "\n    " + asset.name() + ": SHA-256 here "
                        + asset.checksums().sha256() + ", there "
                        + delivery.there().get(asset.name()))
                .collect(Collectors.joining());
    }

    private static String reachable(PackageVersion version, Conflict.Upstream upstream) {
        return upstream.holders().isEmpty()
                ? version.coordinates() + " can be had from " + String.join(", ", upstream.connections())
                        + ", to which an upstream of " + version.where() + " is connected"
                : version.coordinates() + " is reachable in " + String.join(", ", upstream.holders()) + ", upstream of "
                        + version.where();
    }

    private static StageFailure refused(String attempted, String cameBack, String where, String nextCommand) {
        return new StageFailure(Kind.REFUSED_BY_THE_WORLD, attempted, cameBack, where, nextCommand);
    }

    private String delete(PackageVersion version) {
        return next.aws(version.deleteCommand());
    }

    private String originControls(PackageVersion version) {
        return next.aws(version.originControlsCommand());
    }
}
