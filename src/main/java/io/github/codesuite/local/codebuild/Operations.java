package io.github.codesuite.local.codebuild;

import io.github.codesuite.local.guard.Honoured;
import java.util.stream.Stream;

/** What the service honours, member by member. */
final class Operations {

    private static final String[] VARIABLE = {"name", "value", "type"};
    private static final String[] ARTIFACTS = {
        "type", "location", "path", "namespaceType", "name", "packaging", "overrideArtifactName"
    };

    private static final String[] PROJECT = Stream.of(
                    Stream.of("name", "description", "serviceRole"),
                    Stream.of("timeoutInMinutes", "queuedTimeoutInMinutes"),
                    below("source", "type", "location", "buildspec"),
                    below("artifacts", ARTIFACTS),
                    below("environment", "type", "image", "computeType", "privilegedMode"),
                    below("environment.environmentVariables", VARIABLE),
                    below("tags", "key", "value"))
            .flatMap(members -> members)
            .toArray(String[]::new);

    private static final String[] START_BUILD = Stream.of(
                    Stream.of("projectName", "idempotencyToken", "buildspecOverride"),
                    Stream.of("sourceTypeOverride", "sourceLocationOverride"),
                    Stream.of("environmentTypeOverride", "imageOverride", "computeTypeOverride"),
                    Stream.of("privilegedModeOverride", "timeoutInMinutesOverride", "queuedTimeoutInMinutesOverride"),
                    below("artifactsOverride", ARTIFACTS),
                    below("environmentVariablesOverride", VARIABLE))
            .flatMap(members -> members)
            .toArray(String[]::new);

    private Operations() {}

    static Honoured honoured() {
        return reports(builds(projects(Honoured.nothing())));
    }

    private static Honoured projects(Honoured table) {
        return table.operation("CreateProject", PROJECT)
                .operation("UpdateProject", PROJECT)
                .operation("DeleteProject", "name")
                .operation("BatchGetProjects", "names")
                .operation("ListProjects", "sortBy", "sortOrder", "nextToken");
    }

    private static Honoured builds(Honoured table) {
        return table.operation("StartBuild", START_BUILD)
                .operation("StopBuild", "id")
                .operation("RetryBuild", "id", "idempotencyToken")
                .operation("BatchGetBuilds", "ids")
                .operation("BatchDeleteBuilds", "ids")
                .operation("ListBuilds", "sortOrder", "nextToken")
                .operation("ListBuildsForProject", "projectName", "sortOrder", "nextToken");
    }

    private static Honoured reports(Honoured table) {
        return table.operation("BatchGetReports", "reportArns")
                .operation("BatchGetReportGroups", "reportGroupArns")
                .operation("ListReports", "filter.status", "sortOrder", "nextToken", "maxResults")
                .operation(
                        "ListReportsForReportGroup",
                        "reportGroupArn",
                        "filter.status",
                        "sortOrder",
                        "nextToken",
                        "maxResults")
                .operation("ListReportGroups", "sortOrder", "nextToken", "maxResults")
                .operation(
                        "DescribeTestCases", "reportArn", "filter.status", "filter.keyword", "nextToken", "maxResults");
    }

    private static Stream<String> below(String structure, String... members) {
        return Stream.of(members).map(member -> structure + "." + member);
    }
}
