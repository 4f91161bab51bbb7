package io.github.codesuite.local.codebuild.run;

import io.github.codesuite.local.codebuild.state.ReportRecord.TestCaseRecord;
import java.util.ArrayList;
import java.util.List;

/**
 * The test cases that a report keeps: at most {@value #LIMIT}, those that failed first ("Test report statuses", AWS CodeBuild
 * user guide).
 */
final class KeptCases {

    static final int LIMIT = 500;

    private KeptCases() {}

    /** All, where there are no more than a report takes; else those that failed, then others. */
    static List<TestCaseRecord> of(List<TestCaseRecord> all) {
        if (all.size() <= LIMIT) {
            return all;
        }
        List<TestCaseRecord> worstFirst =
                new ArrayList<>(all.stream().filter(KeptCases::hasFailed).toList());
        all.stream().filter(each -> !hasFailed(each)).forEach(worstFirst::add);
        return List.copyOf(worstFirst.subList(0, LIMIT));
    }

    /** Whether a case counts as one that failed. */
    static boolean hasFailed(TestCaseRecord test) {
        return test.status().equals("FAILED") || test.status().equals("ERROR");
    }
}
