package io.github.codesuite.local.codebuild;

import io.github.codesuite.local.codebuild.state.Arns;
import io.github.codesuite.local.codebuild.state.ReportGroupRecord;
import io.github.codesuite.local.codebuild.state.ReportRecord;
import io.github.codesuite.local.codebuild.state.ReportRecord.TestCaseRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.codebuild.model.Report;
import software.amazon.awssdk.services.codebuild.model.ReportExportConfig;
import software.amazon.awssdk.services.codebuild.model.ReportExportConfigType;
import software.amazon.awssdk.services.codebuild.model.ReportGroup;
import software.amazon.awssdk.services.codebuild.model.ReportGroupStatusType;
import software.amazon.awssdk.services.codebuild.model.ReportType;
import software.amazon.awssdk.services.codebuild.model.TestCase;
import software.amazon.awssdk.services.codebuild.model.TestReportSummary;

/** Reports as AWS describes them. */
final class ReportReplies {

    /** Test cases are kept for 30 days on AWS. */
    private static final Duration LIFE = Duration.ofDays(30);

    private ReportReplies() {}

    static Report report(ReportRecord report) {
        return Report.builder()
                .arn(Arns.report(report.id()))
                .type(ReportType.TEST)
                .name(report.group())
                .reportGroupArn(Arns.reportGroup(report.group()))
                .executionId(report.buildArn())
                .status(report.status())
                .created(report.created())
                .expired(report.created().plus(LIFE))
                .exportConfig(notExported())
                .truncated(false)
                .testSummary(summary(report))
                .build();
    }

    static ReportGroup group(ReportGroupRecord group) {
        return ReportGroup.builder()
                .arn(Arns.reportGroup(group.name()))
                .name(group.name())
                .type(ReportType.TEST)
                .exportConfig(notExported())
                .created(group.created())
                .lastModified(group.created())
                .status(ReportGroupStatusType.ACTIVE)
                .build();
    }

    static TestCase testCase(ReportRecord report, TestCaseRecord each) {
        Instant expired = report.created().plus(LIFE);
        return TestCase.builder()
                .reportArn(Arns.report(report.id()))
                .testRawDataPath(each.file())
                .prefix(each.suite())
                .testSuiteName(each.suite())
                .name(each.name())
                .status(each.status())
                .durationInNanoSeconds(each.duration().toNanos())
                .message(each.message())
                .expired(expired)
                .build();
    }

    private static TestReportSummary summary(ReportRecord report) {
        Map<String, Integer> counts = new TreeMap<>();
        long nanos = 0;
        for (TestCaseRecord each : report.cases()) {
            counts.merge(each.status(), 1, Integer::sum);
            nanos += each.duration().toNanos();
        }
        return TestReportSummary.builder()
                .total(report.cases().size())
                .statusCounts(counts)
                .durationInNanoSeconds(nanos)
                .build();
    }

    private static ReportExportConfig notExported() {
        return ReportExportConfig.builder()
                .exportConfigType(ReportExportConfigType.NO_EXPORT)
                .build();
    }
}
