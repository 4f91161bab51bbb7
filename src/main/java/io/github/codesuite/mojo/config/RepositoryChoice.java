package io.github.codesuite.mojo.config;

import io.github.codesuite.project.ProjectFacts;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which repository takes releases and which snapshots. CodeArtifact itself takes both anywhere, so a version that gets into the wrong
 * one is found by names: {@code releases} and {@code acme-release} are for releases, {@code libs.snapshots} is for snapshots. Whoever
 * names the same repository for both means it.
 *
 * @param releases empty only where nothing but snapshots goes anywhere
 */
record RepositoryChoice(String releases, String snapshots) {

    private static final Pattern RELEASES = named("releases?");
    private static final Pattern SNAPSHOTS = named("snapshots?");

    /**
     * Reads both parameters for a module; what is wrong is in the settings' problems.
     *
     * @param repository the POM's own text, as is {@code snapshotRepository}
     */
    static RepositoryChoice read(
            Settings settings,
            @Nullable String repository,
            @Nullable String snapshotRepository,
            ProjectFacts module,
            Defaults defaults) {
        Optional<String> snapshots = settings.get(CodeArtifactConfig.SNAPSHOT_REPOSITORY, snapshotRepository);
        String releases = module.isSnapshot() && snapshots.isPresent()
                ? settings.get(
                        CodeArtifactConfig.REPOSITORY,
                        repository,
                        defaults.repository().orElse(""))
                : settings.required(
                        CodeArtifactConfig.REPOSITORY, repository, defaults.repository(), "to know where to publish");
        RepositoryChoice choice = new RepositoryChoice(releases, snapshots.orElse(releases));
        boolean isMeantForBoth = snapshots.filter(releases::equals).isPresent();
        if (!isMeantForBoth && choice.isWrongFor(module)) {
            choice.refuse(settings, snapshots.isPresent() && module.isSnapshot(), module);
        }
        return choice;
    }

    private boolean isWrongFor(ProjectFacts module) {
        String target = module.isSnapshot() ? snapshots : releases;
        Pattern other = module.isSnapshot() ? RELEASES : SNAPSHOTS;
        Pattern own = module.isSnapshot() ? SNAPSHOTS : RELEASES;
        return other.matcher(target).find() && !own.matcher(target).find();
    }

    private void refuse(Settings settings, boolean isSnapshotRepository, ProjectFacts module) {
        String kind = module.isSnapshot() ? "snapshot" : "release";
        String other = module.isSnapshot() ? "releases" : "snapshots";
        Parameter<String> parameter =
                isSnapshotRepository ? CodeArtifactConfig.SNAPSHOT_REPOSITORY : CodeArtifactConfig.REPOSITORY;
        settings.refuse(
                parameter,
                null,
                module.coordinates() + " is a " + kind + ", and the repository '"
                        + (module.isSnapshot() ? snapshots : releases) + "' is by its name for " + other,
                "name the one for " + kind + "s in "
                        + (module.isSnapshot() ? CodeArtifactConfig.SNAPSHOT_REPOSITORY : CodeArtifactConfig.REPOSITORY)
                                .xml()
                        + ", or, where one takes both, the same in "
                        + CodeArtifactConfig.REPOSITORY.xml() + " and " + CodeArtifactConfig.SNAPSHOT_REPOSITORY.xml());
    }

    private static Pattern named(String word) {
        return Pattern.compile("(?i)(^|[-._])" + word + "($|[-._])");
    }
}
