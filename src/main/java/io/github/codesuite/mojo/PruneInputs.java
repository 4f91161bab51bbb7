package io.github.codesuite.mojo;

import io.github.codesuite.mojo.config.CommonParameters;
import io.github.codesuite.mojo.config.Parameter;
import io.github.codesuite.mojo.config.Parameters;
import io.github.codesuite.mojo.config.Settings;
import io.github.codesuite.problem.NearestMatch;
import io.github.codesuite.stage.prune.PackagePattern;
import io.github.codesuite.stage.prune.PruneRequest;
import io.github.codesuite.stage.prune.Retention;
import io.github.codesuite.stage.publish.PublishRequest;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What {@code prune} was told, made into a request; what is wrong with it is in the settings' problems. */
final class PruneInputs {

    private static final List<String> STATUSES = List.of("Unlisted", "Unfinished", "Published", "Archived", "Disposed");

    private final GoalRun run;
    private final Settings settings;

    PruneInputs(GoalRun run) {
        this.run = run;
        this.settings = run.inputs().settings();
    }

    PruneRequest read(
            @Nullable String delete,
            @Nullable String olderThan,
            @Nullable String keep,
            @Nullable List<@Nullable String> statuses,
            @Nullable List<@Nullable String> packages) {
        PublishRequest where = run.inputs().publish();
        Map<String, String> pom = run.inputs().facts().common();
        boolean deletes = settings.get(Parameters.PRUNE_DELETE, delete, false)
                && !settings.get(CommonParameters.DRY_RUN, pom.get("dryRun"), false);
        return new PruneRequest(
                where.domain(),
                where.domainOwner(),
                List.copyOf(new LinkedHashSet<>(List.of(where.repository(), where.snapshotRepository()))),
                packages(packages),
                new Retention(statuses(statuses), age(olderThan, keep), count(keep)),
                deletes);
    }

    private Optional<Duration> age(@Nullable String olderThan, @Nullable String keep) {
        Optional<Duration> age = settings.get(Parameters.PRUNE_OLDER_THAN, olderThan);
        if (age.isEmpty() && settings.get(Parameters.PRUNE_KEEP, keep).isEmpty()) {
            run.inputs()
                    .refuse(
                            "neither an age nor a count is set, so that every version would go",
                            "use -Dcodesuite.prune.olderThan=90d, -Dcodesuite.prune.keep=5, or both");
        }
        return age;
    }

    private OptionalInt count(@Nullable String keep) {
        return settings.get(Parameters.PRUNE_KEEP, keep).map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    private Set<String> statuses(@Nullable List<@Nullable String> pom) {
        List<String> found = settings.list(Parameters.PRUNE_STATUSES, pom);
        found.stream()
                .filter(status -> !STATUSES.contains(status))
                .forEach(status -> refuse(
                        Parameters.PRUNE_STATUSES,
                        Parameters.PRUNE_STATUSES.property() + " has '" + status + "', which is no status of a version"
                                + NearestMatch.hint(status, STATUSES),
                        "use some of " + String.join(", ", STATUSES)));
        return found.isEmpty() ? Set.of("Unlisted") : Set.copyOf(found);
    }

    private List<PackagePattern> packages(@Nullable List<@Nullable String> pom) {
        List<String> found = settings.list(Parameters.PRUNE_PACKAGES, pom);
        found.stream()
                .filter(text -> !PackagePattern.isPattern(text))
                .forEach(text -> refuse(
                        Parameters.PRUNE_PACKAGES,
                        Parameters.PRUNE_PACKAGES.property() + " has '" + text + "', which names no packages",
                        "use " + PackagePattern.FORMAT));
        return found.isEmpty()
                ? ofTheProject()
                : found.stream().map(PackagePattern::new).toList();
    }

    private List<PackagePattern> ofTheProject() {
        if (!run.hasProject()) {
            run.inputs()
                    .refuse(
                            "there is no project here whose packages could be meant",
                            "use -D" + Parameters.PRUNE_PACKAGES.property() + "=/maven/com.acme/*, or /* for all");
        }
        return run.session().getProjects().stream()
                .filter(MavenFacts::isProject)
                .map(PruneInputs::pattern)
                .toList();
    }

    private static PackagePattern pattern(MavenProject project) {
        return PackagePattern.maven(project.getGroupId(), project.getArtifactId());
    }

    private void refuse(Parameter<String> parameter, String found, String remedy) {
        settings.refuse(parameter, null, found, remedy);
    }
}
