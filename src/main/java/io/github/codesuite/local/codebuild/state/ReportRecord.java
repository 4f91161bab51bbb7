package io.github.codesuite.local.codebuild.state;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A test report of a build.
 *
 * @param id {@code group:uuid}
 * @param status SUCCEEDED, FAILED or INCOMPLETE
 */
public record ReportRecord(
        String id, String group, String buildArn, String status, Instant created, List<TestCaseRecord> cases) {

    /**
     * A test case.
     *
     * @param file where it was read from, relative to the source
     * @param status SUCCEEDED, FAILED, ERROR or SKIPPED
     */
    public record TestCaseRecord(
            String file, String suite, String name, String status, Duration duration, String message) {}

    public ReportRecord {
        cases = List.copyOf(cases);
    }
}
