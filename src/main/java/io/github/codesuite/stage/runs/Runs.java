package io.github.codesuite.stage.runs;

import io.github.codesuite.cloud.Cloud;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.codebuild.model.ResourceNotFoundException;
import software.amazon.awssdk.services.codedeploy.model.ApplicationDoesNotExistException;
import software.amazon.awssdk.services.codedeploy.model.DeploymentDoesNotExistException;
import software.amazon.awssdk.services.codedeploy.model.DeploymentGroupDoesNotExistException;
import software.amazon.awssdk.services.codedeploy.model.DeploymentStatus;
import software.amazon.awssdk.services.codedeploy.model.LastDeploymentInfo;

/** Asks a cloud for builds and deployments, each service only where there is something to ask; changes nothing. */
public final class Runs {

    private static final Pattern DEPLOYMENT = Pattern.compile("d-[A-Z0-9]+");
    private static final Comparator<Run> NEWEST_FIRST = Comparator.comparing(
                    (Run run) -> run.started().orElse(Instant.EPOCH))
            .reversed();
    private static final List<DeploymentStatus> ACTIVE = List.of(
            DeploymentStatus.CREATED,
            DeploymentStatus.QUEUED,
            DeploymentStatus.IN_PROGRESS,
            DeploymentStatus.BAKING,
            DeploymentStatus.READY);

    private final Cloud cloud;

    public Runs(Cloud cloud) {
        this.cloud = cloud;
    }

    /** Whether a text may be the id of a build or of a deployment. */
    public static boolean isId(String text) {
        return isDeployment(text) || text.indexOf(':') > 0;
    }

    /** The run with an id; empty where its service does not know it. */
    public Optional<Run> find(String id) {
        return isDeployment(id) ? deployment(id) : builds(List.of(id)).stream().findFirst();
    }

    /** Those of a project, newest first: all that have not ended, all that it knows, and the last ones of each kind. */
    public List<Run> of(Scope scope) {
        Set<String> builds = new LinkedHashSet<>();
        Set<String> deployments = new LinkedHashSet<>();
        scope.known().forEach(id -> (isDeployment(id) ? deployments : builds).add(id));
        scope.projects().forEach(project -> builds.addAll(newestBuilds(project)));
        scope.groups().forEach(group -> deployments.addAll(ofGroup(group)));
        if (scope.everything()) {
            builds.addAll(cloud.codeBuild().listBuilds(list -> {}).ids());
            deployments.addAll(cloud.codeDeploy()
                    .listDeployments(list -> list.includeOnlyStatuses(ACTIVE))
                    .deployments());
        }
        List<Run> found = new ArrayList<>(builds(builds));
        deployments.forEach(id -> deployment(id).ifPresent(found::add));
        return found.stream().sorted(NEWEST_FIRST).toList();
    }

    /** One page, the newest (AWS API reference, ListBuildsForProject). */
    private List<String> newestBuilds(String project) {
        try {
            return cloud.codeBuild()
                    .listBuildsForProject(list -> list.projectName(project))
                    .ids();
        } catch (ResourceNotFoundException neverBuilt) {
            return List.of();
        }
    }

    private List<Run> builds(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : cloud.codeBuild().batchGetBuilds(get -> get.ids(ids)).builds().stream()
                        .map(Run::of)
                        .toList();
    }

    private Set<String> ofGroup(Scope.Group group) {
        Set<String> ids = new LinkedHashSet<>();
        try {
            ids.addAll(cloud.codeDeploy()
                    .listDeployments(list -> list.applicationName(group.application())
                            .deploymentGroupName(group.name())
                            .includeOnlyStatuses(ACTIVE))
                    .deployments());
            Optional.ofNullable(cloud.codeDeploy()
                            .getDeploymentGroup(get ->
                                    get.applicationName(group.application()).deploymentGroupName(group.name()))
                            .deploymentGroupInfo()
                            .lastAttemptedDeployment())
                    .map(LastDeploymentInfo::deploymentId)
                    .ifPresent(ids::add);
        } catch (ApplicationDoesNotExistException | DeploymentGroupDoesNotExistException neverDeployed) {
            return Set.of();
        }
        return ids;
    }

    private Optional<Run> deployment(String id) {
        try {
            return Optional.of(Run.of(cloud.codeDeploy()
                    .getDeployment(get -> get.deploymentId(id))
                    .deploymentInfo()));
        } catch (DeploymentDoesNotExistException unknown) {
            return Optional.empty();
        }
    }

    private static boolean isDeployment(String id) {
        return DEPLOYMENT.matcher(id).matches();
    }
}
