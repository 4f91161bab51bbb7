package io.github.codesuite.mojo;

import io.github.codesuite.failure.StageFailure;
import io.github.codesuite.mojo.config.CodeArtifactConfig;
import io.github.codesuite.mojo.config.Parameters;
import io.github.codesuite.stage.prune.PruneRequest;
import io.github.codesuite.stage.prune.PruneVerdict;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Deletes package versions from CodeArtifact that nobody needs any more, by age, count and status; unless {@code delete} is set, it
 * only says which. In a project it looks at the packages of its modules. CodeArtifact keeps every build of a snapshot for ever, as
 * Unlisted: this goal is how they go. A snapshot's current build always stays. A deletion cannot be taken back.
 *
 * <p>Example: {@code mvn codesuite:prune -Dcodesuite.prune.olderThan=90d -Dcodesuite.prune.keep=5}.
 *
 * @since 0.2.0
 */
@Mojo(name = "prune", requiresProject = false, aggregator = true, threadSafe = true, requiresOnline = false)
public final class PruneMojo extends StageMojo {

    /**
     * Whether the versions are deleted. Default: {@code false}: it is said which would be. Example: {@code
     * -Dcodesuite.prune.delete=true}.
     *
     * @since 0.2.0
     */
    @Parameter(property = "codesuite.prune.delete")
    private @Nullable String pruneDelete;

    /**
     * From which age on versions go, counted from their publication. A number with a unit of ms, s, m, h or d. Default: any age, if
     * {@code keep} is set; one of the two is needed, and where both are, both must agree. Example: {@code 90d}.
     *
     * @since 0.2.0
     */
    @Parameter(property = "codesuite.prune.olderThan")
    private @Nullable String pruneOlderThan;

    /**
     * How many of the newest versions of each package and status stay, whatever their age. Default: none, if {@code olderThan} is set.
     * Example: {@code 5}.
     *
     * @since 0.2.0
     */
    @Parameter(property = "codesuite.prune.keep")
    private @Nullable String pruneKeep;

    /**
     * Versions of which status go: {@code Unlisted}, {@code Unfinished}, {@code Published}, {@code Archived}, {@code Disposed},
     * comma-separated. Default: {@code Unlisted}, which older builds of snapshots are. Example: {@code Unlisted,Archived}.
     *
     * @since 0.2.0
     */
    @Parameter(property = "codesuite.prune.statuses")
    private @Nullable List<@Nullable String> pruneStatuses;

    /**
     * Which packages: {@code /format/namespace/name}, comma-separated; {@code *} stands for any text, so that {@code /*} is the whole
     * repository. Default: the Maven packages of this project's modules. Example: {@code /maven/com.acme/*,/npm//lodash}.
     *
     * @since 0.2.0
     */
    @Parameter(property = "codesuite.prune.packages")
    private @Nullable List<@Nullable String> prunePackages;

    /**
     * Where CodeArtifact keeps the packages: {@code domain}, {@code repository} and {@code snapshotRepository}. Each leaf is also a
     * property, such as {@code codesuite.codeArtifact.domain}. Default: on the local cloud domain {@code local}, repository {@code
     * maven}; on AWS {@code domain} and {@code repository} must be set. The goal {@code publish} lists all leaves.
     *
     * @since 0.2.0
     */
    @Parameter
    private @Nullable CodeArtifactConfig codeArtifact;

    @Override
    String goal() {
        return "prune";
    }

    @Override
    Inputs.Elements elements() {
        return PublishMojo.elements(codeArtifact);
    }

    @Override
    void act(GoalRun run) {
        PruneRequest request =
                new PruneInputs(run).read(pruneDelete, pruneOlderThan, pruneKeep, pruneStatuses, prunePackages);
        run.check(problems -> {});
        tell(run, request, Pruning.run(run, request));
    }

    private static void tell(GoalRun run, PruneRequest request, PruneVerdict verdict) {
        String of = counted(verdict.looked(), "package") + " of " + String.join(", ", request.repositories());
        if (verdict.doomed() == 0) {
            run.info("nothing to delete in " + of);
        } else if (!request.delete()) {
            run.info(counted(verdict.doomed(), "version") + " in " + of + " would go; nothing was deleted. To delete: "
                    + run.commands().again() + " -D" + Parameters.PRUNE_DELETE.property() + "=true");
        } else {
            run.info("deleted " + counted(verdict.deleted(), "version") + " in " + of);
        }
        if (!verdict.refused().isEmpty()) {
            throw new StageFailure(
                    StageFailure.Kind.REFUSED_BY_THE_WORLD,
                    "Deleting " + counted(verdict.doomed(), "version"),
                    verdict.refused().size() + " were refused:\n    " + String.join("\n    ", verdict.refused()),
                    "",
                    run.commands().again());
        }
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
