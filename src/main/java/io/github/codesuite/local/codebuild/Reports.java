package io.github.codesuite.local.codebuild;

import io.github.codesuite.local.codebuild.state.Arns;
import io.github.codesuite.local.codebuild.state.CodeBuildState;
import io.github.codesuite.local.codebuild.state.ReportGroupRecord;
import io.github.codesuite.local.codebuild.state.ReportRecord;
import io.github.codesuite.local.codebuild.state.ReportRecord.TestCaseRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.codebuild.model.BatchGetReportGroupsRequest;
import software.amazon.awssdk.services.codebuild.model.BatchGetReportGroupsResponse;
import software.amazon.awssdk.services.codebuild.model.BatchGetReportsRequest;
import software.amazon.awssdk.services.codebuild.model.BatchGetReportsResponse;
import software.amazon.awssdk.services.codebuild.model.DescribeTestCasesRequest;
import software.amazon.awssdk.services.codebuild.model.DescribeTestCasesResponse;
import software.amazon.awssdk.services.codebuild.model.ListReportGroupsRequest;
import software.amazon.awssdk.services.codebuild.model.ListReportGroupsResponse;
import software.amazon.awssdk.services.codebuild.model.ListReportsForReportGroupRequest;
import software.amazon.awssdk.services.codebuild.model.ListReportsForReportGroupResponse;
import software.amazon.awssdk.services.codebuild.model.ListReportsRequest;
import software.amazon.awssdk.services.codebuild.model.ListReportsResponse;
import software.amazon.awssdk.services.codebuild.model.Report;
import software.amazon.awssdk.services.codebuild.model.ReportFilter;
import software.amazon.awssdk.services.codebuild.model.ReportGroup;
import software.amazon.awssdk.services.codebuild.model.SortOrderType;
import software.amazon.awssdk.services.codebuild.model.TestCase;
import software.amazon.awssdk.services.codebuild.model.TestCaseFilter;

/** The operations on test reports. */
final class Reports {

    private static final Comparator<ReportRecord> BY_CREATION =
            Comparator.comparing(ReportRecord::created).thenComparing(ReportRecord::id);

    private final CodeBuildState state;

    Reports(CodeBuildState state) {
        this.state = state;
    }

    BatchGetReportsResponse batchGet(BatchGetReportsRequest request) {
        List<Report> found = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String arn : Given.batch(request.reportArns(), "reportArns")) {
            state.reports()
                    .read(Arns.plain(arn))
                    .map(ReportReplies::report)
                    .ifPresentOrElse(found::add, () -> missing.add(arn));
        }
        return BatchGetReportsResponse.builder()
                .reports(found)
                .reportsNotFound(missing)
                .build();
    }

    BatchGetReportGroupsResponse batchGetGroups(BatchGetReportGroupsRequest request) {
        List<ReportGroup> found = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String arn : Given.batch(request.reportGroupArns(), "reportGroupArns")) {
            state.reportGroups()
                    .read(Arns.plain(arn))
                    .map(ReportReplies::group)
                    .ifPresentOrElse(found::add, () -> missing.add(arn));
        }
        return BatchGetReportGroupsResponse.builder()
                .reportGroups(found)
                .reportGroupsNotFound(missing)
                .build();
    }

    ListReportsResponse list(ListReportsRequest request) {
        Page<String> page = Page.of(
                arns(report -> true, request.filter(), request.sortOrderAsString()),
                request.nextToken(),
                request.maxResults());
        return ListReportsResponse.builder()
                .reports(page.elements())
                .nextToken(page.next().orElse(null))
                .build();
    }

    ListReportsForReportGroupResponse listForGroup(ListReportsForReportGroupRequest request) {
        String arn = Given.required(request.reportGroupArn(), "reportGroupArn");
        String group = state.reportGroups()
                .read(Arns.plain(arn))
                .map(ReportGroupRecord::name)
                .orElseThrow(() -> CodeBuildFaults.notFound("Report group cannot be found: " + arn));
        Page<String> page = Page.of(
                arns(report -> report.group().equals(group), request.filter(), request.sortOrderAsString()),
                request.nextToken(),
                request.maxResults());
        return ListReportsForReportGroupResponse.builder()
                .reports(page.elements())
                .nextToken(page.next().orElse(null))
                .build();
    }

    ListReportGroupsResponse listGroups(ListReportGroupsRequest request) {
        List<String> arns = Order.sorted(
                        state.reportGroups().all(),
                        Comparator.comparing(ReportGroupRecord::name),
                        request.sortOrderAsString(),
                        SortOrderType.ASCENDING)
                .stream()
                .map(group -> Arns.reportGroup(group.name()))
                .toList();
        Page<String> page = Page.of(arns, request.nextToken(), request.maxResults());
        return ListReportGroupsResponse.builder()
                .reportGroups(page.elements())
                .nextToken(page.next().orElse(null))
                .build();
    }

    DescribeTestCasesResponse describeTestCases(DescribeTestCasesRequest request) {
        String arn = Given.required(request.reportArn(), "reportArn");
        ReportRecord report = state.reports()
                .read(Arns.plain(arn))
                .orElseThrow(() -> CodeBuildFaults.notFound("Report cannot be found: " + arn));
        Predicate<TestCaseRecord> filter = filter(request.filter());
        List<TestCase> cases = report.cases().stream()
                .filter(filter)
                .map(each -> ReportReplies.testCase(report, each))
                .toList();
        Page<TestCase> page = Page.of(cases, request.nextToken(), request.maxResults());
        return DescribeTestCasesResponse.builder()
                .testCases(page.elements())
                .nextToken(page.next().orElse(null))
                .build();
    }

    private List<String> arns(Predicate<ReportRecord> which, @Nullable ReportFilter filter, @Nullable String order) {
        Optional<String> status = Optional.ofNullable(filter).map(ReportFilter::statusAsString);
        List<ReportRecord> matching = state.reports().all().stream()
                .filter(which)
                .filter(report -> status.map(report.status()::equals).orElse(true))
                .toList();
        return Order.sorted(matching, BY_CREATION, order, SortOrderType.DESCENDING).stream()
                .map(report -> Arns.report(report.id()))
                .toList();
    }

    private static Predicate<TestCaseRecord> filter(@Nullable TestCaseFilter filter) {
        Optional<TestCaseFilter> given = Optional.ofNullable(filter);
        Optional<String> status = given.map(TestCaseFilter::status);
        Optional<String> keyword = given.map(TestCaseFilter::keyword);
        return each -> status.map(each.status()::equals).orElse(true)
                && keyword.map(word -> (each.suite() + " " + each.name()).contains(word))
                        .orElse(true);
    }
}
