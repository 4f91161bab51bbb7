package io.github.codesuite.local.codebuild;

import io.github.codesuite.local.codebuild.run.BuildHost;
import software.amazon.awssdk.services.codebuild.CodeBuildClient;
import software.amazon.awssdk.services.codebuild.model.BatchDeleteBuildsRequest;
import software.amazon.awssdk.services.codebuild.model.BatchDeleteBuildsResponse;
import software.amazon.awssdk.services.codebuild.model.BatchGetBuildsRequest;
import software.amazon.awssdk.services.codebuild.model.BatchGetBuildsResponse;
import software.amazon.awssdk.services.codebuild.model.BatchGetProjectsRequest;
import software.amazon.awssdk.services.codebuild.model.BatchGetProjectsResponse;
import software.amazon.awssdk.services.codebuild.model.BatchGetReportGroupsRequest;
import software.amazon.awssdk.services.codebuild.model.BatchGetReportGroupsResponse;
import software.amazon.awssdk.services.codebuild.model.BatchGetReportsRequest;
import software.amazon.awssdk.services.codebuild.model.BatchGetReportsResponse;
import software.amazon.awssdk.services.codebuild.model.CreateProjectRequest;
import software.amazon.awssdk.services.codebuild.model.CreateProjectResponse;
import software.amazon.awssdk.services.codebuild.model.DeleteProjectRequest;
import software.amazon.awssdk.services.codebuild.model.DeleteProjectResponse;
import software.amazon.awssdk.services.codebuild.model.DescribeTestCasesRequest;
import software.amazon.awssdk.services.codebuild.model.DescribeTestCasesResponse;
import software.amazon.awssdk.services.codebuild.model.ListBuildsForProjectRequest;
import software.amazon.awssdk.services.codebuild.model.ListBuildsForProjectResponse;
import software.amazon.awssdk.services.codebuild.model.ListBuildsRequest;
import software.amazon.awssdk.services.codebuild.model.ListBuildsResponse;
import software.amazon.awssdk.services.codebuild.model.ListProjectsRequest;
import software.amazon.awssdk.services.codebuild.model.ListProjectsResponse;
import software.amazon.awssdk.services.codebuild.model.ListReportGroupsRequest;
import software.amazon.awssdk.services.codebuild.model.ListReportGroupsResponse;
import software.amazon.awssdk.services.codebuild.model.ListReportsForReportGroupRequest;
import software.amazon.awssdk.services.codebuild.model.ListReportsForReportGroupResponse;
import software.amazon.awssdk.services.codebuild.model.ListReportsRequest;
import software.amazon.awssdk.services.codebuild.model.ListReportsResponse;
import software.amazon.awssdk.services.codebuild.model.RetryBuildRequest;
import software.amazon.awssdk.services.codebuild.model.RetryBuildResponse;
import software.amazon.awssdk.services.codebuild.model.StartBuildRequest;
import software.amazon.awssdk.services.codebuild.model.StartBuildResponse;
import software.amazon.awssdk.services.codebuild.model.StopBuildRequest;
import software.amazon.awssdk.services.codebuild.model.StopBuildResponse;
import software.amazon.awssdk.services.codebuild.model.UpdateProjectRequest;
import software.amazon.awssdk.services.codebuild.model.UpdateProjectResponse;

/** The operations behind the SDK's interface; requests reach it through the guard only. */
final class CodeBuildService implements CodeBuildClient {

    private final Projects projects;
    private final Builds builds;
    private final BuildLists lists;
    private final Reports reports;
    private final BuildHost host;

    CodeBuildService(Projects projects, Builds builds, BuildLists lists, Reports reports, BuildHost host) {
        this.projects = projects;
        this.builds = builds;
        this.lists = lists;
        this.reports = reports;
        this.host = host;
    }

    @Override
    public CreateProjectResponse createProject(CreateProjectRequest request) {
        return projects.create(request);
    }

    @Override
    public UpdateProjectResponse updateProject(UpdateProjectRequest request) {
        return projects.update(request);
    }

    @Override
    public DeleteProjectResponse deleteProject(DeleteProjectRequest request) {
        return projects.delete(request);
    }

    @Override
    public BatchGetProjectsResponse batchGetProjects(BatchGetProjectsRequest request) {
        return projects.batchGet(request);
    }

    @Override
    public ListProjectsResponse listProjects(ListProjectsRequest request) {
        return projects.list(request);
    }

    @Override
    public StartBuildResponse startBuild(StartBuildRequest request) {
        return builds.start(request);
    }

    @Override
    public StopBuildResponse stopBuild(StopBuildRequest request) {
        return builds.stop(request);
    }

    @Override
    public RetryBuildResponse retryBuild(RetryBuildRequest request) {
        return builds.retry(request);
    }

    @Override
    public BatchGetBuildsResponse batchGetBuilds(BatchGetBuildsRequest request) {
        return lists.batchGet(request);
    }

    @Override
    public BatchDeleteBuildsResponse batchDeleteBuilds(BatchDeleteBuildsRequest request) {
        return lists.batchDelete(request);
    }

    @Override
    public ListBuildsResponse listBuilds(ListBuildsRequest request) {
        return lists.list(request);
    }

    @Override
    public ListBuildsForProjectResponse listBuildsForProject(ListBuildsForProjectRequest request) {
        return lists.listForProject(request);
    }

    @Override
    public BatchGetReportsResponse batchGetReports(BatchGetReportsRequest request) {
        return reports.batchGet(request);
    }

    @Override
    public BatchGetReportGroupsResponse batchGetReportGroups(BatchGetReportGroupsRequest request) {
        return reports.batchGetGroups(request);
    }

    @Override
    public ListReportsResponse listReports(ListReportsRequest request) {
        return reports.list(request);
    }

    @Override
    public ListReportsForReportGroupResponse listReportsForReportGroup(ListReportsForReportGroupRequest request) {
        return reports.listForGroup(request);
    }

    @Override
    public ListReportGroupsResponse listReportGroups(ListReportGroupsRequest request) {
        return reports.listGroups(request);
    }

    @Override
    public DescribeTestCasesResponse describeTestCases(DescribeTestCasesRequest request) {
        return reports.describeTestCases(request);
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    /** Stops the builds of this process. */
    @Override
    public void close() {
        host.close();
    }
}
