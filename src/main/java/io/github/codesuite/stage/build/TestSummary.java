package io.github.codesuite.stage.build;

import java.util.List;

/**
 * What a test report of CodeBuild says.
 *
 * @param group the report group's name
 * @param unsuccessful the names of the cases that failed or had an error
 */
public record TestSummary(String group, int total, int failures, int errors, int skipped, List<String> unsuccessful) {
    public TestSummary {
        unsuccessful = List.copyOf(unsuccessful);
    }
}
