package io.github.codesuite.stage.build;

import io.github.codesuite.follow.Asking;
import io.github.codesuite.poll.Deadline;
import io.github.codesuite.poll.Ticker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.codebuild.CodeBuildClient;
import software.amazon.awssdk.services.codebuild.model.DescribeTestCasesResponse;
import software.amazon.awssdk.services.codebuild.model.Report;
import software.amazon.awssdk.services.codebuild.model.ReportStatusType;
import software.amazon.awssdk.services.codebuild.model.TestCase;
import software.amazon.awssdk.services.codebuild.model.TestReportSummary;

/** The test reports of a build, once CodeBuild has made them. */
final class TestReports {

    /** The most that one call may name (AWS API reference, BatchGetReports). */
    private static final int AT_ONCE = 100;

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String SUCCEEDED = "SUCCEEDED";
    private static final String FAILED = "FAILED";
    private static final String ERROR = "ERROR";
    private static final String SKIPPED = "SKIPPED";

    private final CodeBuildClient codeBuild;
    private final Ticker ticker;
    private final Asking asking;
    private final Duration pause;

    /** @param pause between two looks at a report that is still being made */
    TestReports(CodeBuildClient codeBuild, Ticker ticker, Asking asking, Duration pause) {
        this.codeBuild = codeBuild;
        this.ticker = ticker;
        this.asking = asking;
        this.pause = pause;
    }

    /**
     * What the reports say, in the order of the ARNs; those that are still being made after a minute are left out.
     *
     * @throws software.amazon.awssdk.core.exception.SdkException if they cannot be asked for
     */
    List<TestSummary> of(List<String> arns) throws InterruptedException {
        List<TestSummary> summaries = new ArrayList<>();
        for (int from = 0; from < arns.size(); from += AT_ONCE) {
            for (Report report : made(arns.subList(from, Math.min(arns.size(), from + AT_ONCE)))) {
                if (report.testSummary() != null) {
                    summaries.add(summary(report, report.testSummary()));
                }
            }
        }
        return summaries;
    }

    private List<Report> made(List<String> arns) throws InterruptedException {
        Deadline deadline = Deadline.in(PATIENCE, ticker);
        while (true) {
            List<Report> reports = asking.ask(
                    "BatchGetReports",
                    () -> codeBuild
                            .batchGetReports(request -> request.reportArns(arns))
                            .reports());
            if (reports.stream().noneMatch(TestReports::isBeingMade) || deadline.isReached()) {
                return reports;
            }
            ticker.sleep(pause);
        }
    }

    private static boolean isBeingMade(Report report) {
        return report.status() == ReportStatusType.GENERATING;
    }

    private TestSummary summary(Report report, TestReportSummary summary) throws InterruptedException {
        int failures = count(summary, FAILED);
        int errors = count(summary, ERROR);
        int total = Optional.ofNullable(summary.total()).orElse(0);
        List<String> unsuccessful = failures + errors == 0 ? List.of() : unsuccessful(report.arn());
        int skipped = Math.max(count(summary, SKIPPED), total - failures - errors - count(summary, SUCCEEDED));
        return new TestSummary(group(report), total, failures, errors, skipped, unsuccessful);
    }

    private static int count(TestReportSummary summary, String status) {
        return summary.statusCounts().getOrDefault(status, 0);
    }

    private List<String> unsuccessful(String arn) throws InterruptedException {
        List<String> names = new ArrayList<>();
        Optional<String> token = Optional.empty();
        do {
            Optional<String> from = token;
            DescribeTestCasesResponse page = asking.ask(
                    "DescribeTestCases",
                    () -> codeBuild.describeTestCases(
                            request -> request.reportArn(arn).nextToken(from.orElse(null))));
            page.testCases().stream()
                    .filter(TestReports::isUnsuccessful)
                    .map(TestReports::name)
                    .forEach(names::add);
            token = Optional.ofNullable(page.nextToken());
        } while (token.isPresent());
        return names;
    }

    private static boolean isUnsuccessful(TestCase test) {
        return FAILED.equals(test.status()) || ERROR.equals(test.status());
    }

    private static String name(TestCase test) {
        String suite = Optional.ofNullable(test.testSuiteName())
                .or(() -> Optional.ofNullable(test.prefix()))
                .orElse("");
        return suite.isBlank() ? test.name() : suite + "." + test.name();
    }

    /** {@code arn:aws:codebuild:region:account:report-group/orders-unit} (AWS API reference, Report). */
    private static String group(Report report) {
        String arn = Optional.ofNullable(report.reportGroupArn()).orElse(report.arn());
        return arn.substring(arn.indexOf('/') + 1);
    }
}
