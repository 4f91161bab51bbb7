package io.github.codesuite.follow;

import software.amazon.awssdk.services.codebuild.CodeBuildClient;
import software.amazon.awssdk.services.codebuild.model.BatchGetBuildsRequest;
import software.amazon.awssdk.services.codebuild.model.BatchGetBuildsResponse;
import software.amazon.awssdk.services.codebuild.model.BatchGetProjectsRequest;
import software.amazon.awssdk.services.codebuild.model.BatchGetProjectsResponse;
import software.amazon.awssdk.services.codebuild.model.BatchGetReportsRequest;
import software.amazon.awssdk.services.codebuild.model.BatchGetReportsResponse;
import software.amazon.awssdk.services.codebuild.model.Build;
import software.amazon.awssdk.services.codebuild.model.DescribeTestCasesRequest;
import software.amazon.awssdk.services.codebuild.model.DescribeTestCasesResponse;
import software.amazon.awssdk.services.codebuild.model.StartBuildRequest;
import software.amazon.awssdk.services.codebuild.model.StartBuildResponse;
import software.amazon.awssdk.services.codebuild.model.StopBuildRequest;
import software.amazon.awssdk.services.codebuild.model.StopBuildResponse;

/** CodeBuild as a test wants it. */
public final class ScriptedCodeBuild implements CodeBuildClient {

    public final Script<BatchGetProjectsRequest, BatchGetProjectsResponse> projects = new Script<>();
    public final Script<StartBuildRequest, StartBuildResponse> start = new Script<>();
    public final Script<BatchGetBuildsRequest, BatchGetBuildsResponse> builds = new Script<>();
    public final Script<StopBuildRequest, StopBuildResponse> stop = new Script<>();
    public final Script<BatchGetReportsRequest, BatchGetReportsResponse> reports = new Script<>();
    public final Script<DescribeTestCasesRequest, DescribeTestCasesResponse> testCases = new Script<>();

    /** One more answer to BatchGetBuilds. */
    public ScriptedCodeBuild then(Build build) {
        builds.answer(BatchGetBuildsResponse.builder().builds(build).build());
        return this;
    }

    @Override
    public BatchGetProjectsResponse batchGetProjects(BatchGetProjectsRequest request) {
        return projects.next(request);
    }

    @Override
    public StartBuildResponse startBuild(StartBuildRequest request) {
        return start.next(request);
    }

    @Override
    public BatchGetBuildsResponse batchGetBuilds(BatchGetBuildsRequest request) {
        return builds.next(request);
    }

    @Override
    public StopBuildResponse stopBuild(StopBuildRequest request) {
        return stop.next(request);
    }

    @Override
    public BatchGetReportsResponse batchGetReports(BatchGetReportsRequest request) {
        return reports.next(request);
    }

    @Override
    public DescribeTestCasesResponse describeTestCases(DescribeTestCasesRequest request) {
        return testCases.next(request);
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
