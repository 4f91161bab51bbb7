package io.github.codesuite.local.codebuild;

import io.github.codesuite.local.codebuild.state.Arns;
import io.github.codesuite.local.codebuild.state.ProjectRecord;
import io.github.codesuite.local.state.Records;
import io.github.codesuite.poll.Ticker;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.codebuild.model.BatchGetProjectsRequest;
import software.amazon.awssdk.services.codebuild.model.BatchGetProjectsResponse;
import software.amazon.awssdk.services.codebuild.model.CreateProjectRequest;
import software.amazon.awssdk.services.codebuild.model.CreateProjectResponse;
import software.amazon.awssdk.services.codebuild.model.DeleteProjectRequest;
import software.amazon.awssdk.services.codebuild.model.DeleteProjectResponse;
import software.amazon.awssdk.services.codebuild.model.ListProjectsRequest;
import software.amazon.awssdk.services.codebuild.model.ListProjectsResponse;
import software.amazon.awssdk.services.codebuild.model.Project;
import software.amazon.awssdk.services.codebuild.model.SortOrderType;
import software.amazon.awssdk.services.codebuild.model.UpdateProjectRequest;
import software.amazon.awssdk.services.codebuild.model.UpdateProjectResponse;

/** The operations on projects. */
final class Projects {

    private final Records<ProjectRecord> projects;
    private final Ticker ticker;

    Projects(Records<ProjectRecord> projects, Ticker ticker) {
        this.projects = projects;
        this.ticker = ticker;
    }

    CreateProjectResponse create(CreateProjectRequest request) {
        ProjectRecord project = ProjectReader.created(request, ticker.now());
        if (!projects.create(project.name(), project)) {
            throw CodeBuildFaults.exists("Project already exists: " + Arns.project(project.name()));
        }
        return CreateProjectResponse.builder()
                .project(ProjectReplies.project(project))
                .build();
    }

    UpdateProjectResponse update(UpdateProjectRequest request) {
        String name = Arns.plain(Given.required(request.name(), "name"));
        ProjectRecord changed = projects.update(name, project -> ProjectReader.updated(project, request, ticker.now()))
                .orElseThrow(() -> unknown(name));
        return UpdateProjectResponse.builder()
                .project(ProjectReplies.project(changed))
                .build();
    }

    /** As on AWS, deleting what is not there is fine, and builds stay. */
    DeleteProjectResponse delete(DeleteProjectRequest request) {
        projects.delete(Arns.plain(Given.required(request.name(), "name")));
        return DeleteProjectResponse.builder().build();
    }

    BatchGetProjectsResponse batchGet(BatchGetProjectsRequest request) {
        List<Project> found = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String name : Given.batch(request.names(), "names")) {
            Optional<ProjectRecord> project = projects.read(Arns.plain(name));
            project.map(ProjectReplies::project).ifPresentOrElse(found::add, () -> missing.add(name));
        }
        return BatchGetProjectsResponse.builder()
                .projects(found)
                .projectsNotFound(missing)
                .build();
    }

    ListProjectsResponse list(ListProjectsRequest request) {
        List<String> names = Order.sorted(
                        projects.all(),
                        order(request.sortByAsString()),
                        request.sortOrderAsString(),
                        SortOrderType.ASCENDING)
                .stream()
                .map(ProjectRecord::name)
                .toList();
        Page<String> page = Page.of(names, request.nextToken(), null);
        return ListProjectsResponse.builder()
                .projects(page.elements())
                .nextToken(page.next().orElse(null))
                .build();
    }

    /** The project of a name. */
    ProjectRecord require(String name) {
        return projects.read(name).orElseThrow(() -> unknown(name));
    }

    /** Counts one more build. */
    ProjectRecord countBuild(String name) {
        return projects.update(name, ProjectRecord::withAnotherBuild).orElseThrow(() -> unknown(name));
    }

    private static Comparator<ProjectRecord> order(@Nullable String sortBy) {
        Comparator<ProjectRecord> byName = Comparator.comparing(ProjectRecord::name);
        return switch (Given.optional(sortBy).orElse("NAME")) {
            case "NAME" -> byName;
            case "CREATED_TIME" -> Comparator.comparing(ProjectRecord::created).thenComparing(byName);
            case "LAST_MODIFIED_TIME" ->
                Comparator.comparing(ProjectRecord::modified).thenComparing(byName);
            default -> throw CodeBuildFaults.invalid("sortBy must be NAME, CREATED_TIME or LAST_MODIFIED_TIME");
        };
    }

    private static RuntimeException unknown(String name) {
        return CodeBuildFaults.notFound("Project cannot be found: " + Arns.project(name));
    }
}
