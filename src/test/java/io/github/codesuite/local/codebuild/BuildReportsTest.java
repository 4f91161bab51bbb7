package io.github.codesuite.local.codebuild;

import static io.github.codesuite.local.codebuild.Place.phase;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.codebuild.model.Build;
import software.amazon.awssdk.services.codebuild.model.BuildPhaseType;
import software.amazon.awssdk.services.codebuild.model.DescribeTestCasesResponse;
import software.amazon.awssdk.services.codebuild.model.Report;
import software.amazon.awssdk.services.codebuild.model.ReportStatusType;
import software.amazon.awssdk.services.codebuild.model.StatusType;
import software.amazon.awssdk.services.codebuild.model.TestCase;

/** Test reports of builds. */
class BuildReportsTest {

    private static final String GROUP = "arn:aws:codebuild:local-1:000000000000:report-group/orders-unit";

    private static final String MANY = """
            version: 0.2
            phases:
              build:
                commands:
                  - echo "<testsuite name='a'>" > a.xml
                  - for i in $(seq 1 600); do echo "<testcase name='p$i'/>"; done >> a.xml
                  - echo "<testcase name='last'><failure message='no'/></testcase></testsuite>" >> a.xml
            reports:
              unit:
                files: [a.xml]
            """;

    private static final String PASSED =
            "<testsuite name='a.Suite'><testcase classname='a.Suite' name='works' time='0.25'/></testsuite>";
    private static final String FAILED = """
            <testsuite name="b.Suite">
              <testcase classname="b.Suite" name="breaks" time="1"><failure message="expected 1"/></testcase>
              <testcase classname="b.Suite" name="rests" time="0"><skipped/></testcase>
            </testsuite>
            """;

    @TempDir
    Path home;

    private Place place;

    @BeforeEach
    void open() {
        place = new Place(home).withProject();
    }

    @AfterEach
    void close() {
        place.close();
    }

    @Test
    void aReportCountsItsCases() {
        Build build = build(Map.of("reports/a.xml", PASSED, "reports/b.xml", FAILED));

        assertThat(build.buildStatus()).isEqualTo(StatusType.SUCCEEDED);
        Report report = report(build);
        assertThat(report.arn()).startsWith("arn:aws:codebuild:local-1:000000000000:report/orders-unit:");
        assertThat(report.reportGroupArn()).isEqualTo(GROUP);
        assertThat(report.executionId()).isEqualTo(build.arn());
        assertThat(report.status()).isEqualTo(ReportStatusType.FAILED);
        assertThat(report.testSummary().total()).isEqualTo(3);
        assertThat(report.testSummary().statusCounts())
                .containsOnly(Map.entry("SUCCEEDED", 1), Map.entry("FAILED", 1), Map.entry("SKIPPED", 1));
        assertThat(report.testSummary().durationInNanoSeconds()).isEqualTo(1_250_000_000L);
    }

    /** Test report statuses, AWS CodeBuild user guide: 500 results, those that failed before others. */
    @Test
    void aReportKeepsTheFirstFiveHundredCasesAndEveryFailure() {
        Build build = place.build(MANY);

        Report report = report(build);
        assertThat(report.status()).isEqualTo(ReportStatusType.FAILED);
        assertThat(report.testSummary().statusCounts())
                .containsOnly(Map.entry("SUCCEEDED", 499), Map.entry("FAILED", 1));
        assertThat(place.log(build)).anyMatch(line -> line.endsWith("The report keeps 500 of 601 test cases"));
    }

    @Test
    void casesAreToldAndFiltered() {
        Build build = build(Map.of("reports/a.xml", PASSED, "reports/b.xml", FAILED));
        String arn = build.reportArns().get(0);

        assertThat(place.codeBuild
                        .describeTestCases(list -> list.reportArn(arn))
                        .testCases())
                .extracting(TestCase::testSuiteName, TestCase::name, TestCase::status)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("a.Suite", "works", "SUCCEEDED"),
                        org.assertj.core.groups.Tuple.tuple("b.Suite", "breaks", "FAILED"),
                        org.assertj.core.groups.Tuple.tuple("b.Suite", "rests", "SKIPPED"));
        assertThat(place.codeBuild
                        .describeTestCases(list -> list.reportArn(arn).filter(filter -> filter.status("FAILED")))
                        .testCases())
                .singleElement()
                .satisfies(failed -> assertThat(failed.message()).contains("expected 1"))
                .satisfies(failed -> assertThat(failed.durationInNanoSeconds()).isEqualTo(1_000_000_000L))
                .satisfies(failed -> assertThat(failed.testRawDataPath()).isEqualTo("b.xml"));
        assertThat(place.codeBuild
                        .describeTestCases(list -> list.reportArn(arn).filter(filter -> filter.keyword("rest")))
                        .testCases())
                .hasSize(1);
    }

    @Test
    void casesComeInPages() {
        String arn = build(Map.of("reports/a.xml", PASSED, "reports/b.xml", FAILED))
                .reportArns()
                .get(0);

        List<Integer> sizes = new ArrayList<>();
        for (DescribeTestCasesResponse page : place.codeBuild.describeTestCasesPaginator(
                list -> list.reportArn(arn).maxResults(2))) {
            sizes.add(page.testCases().size());
        }
        assertThat(sizes).containsExactly(2, 1);
    }

    @Test
    void reportsAndGroupsAreListed() {
        String failed = build(Map.of("reports/b.xml", FAILED)).reportArns().get(0);
        String passed = build(Map.of("reports/a.xml", PASSED)).reportArns().get(0);

        assertThat(place.codeBuild.listReportGroups(list -> {}).reportGroups()).containsExactly(GROUP);
        assertThat(place.codeBuild
                        .batchGetReportGroups(get -> get.reportGroupArns(GROUP))
                        .reportGroups()
                        .get(0)
                        .name())
                .isEqualTo("orders-unit");
        assertThat(place.codeBuild.listReports(list -> {}).reports()).containsExactly(passed, failed);
        assertThat(place.codeBuild
                        .listReportsForReportGroup(
                                list -> list.reportGroupArn(GROUP).filter(filter -> filter.status("SUCCEEDED")))
                        .reports())
                .containsExactly(passed);
    }

    @Test
    void aFileThatIsNoReportMakesItIncomplete() {
        Build build = build(Map.of("reports/a.xml", PASSED, "reports/b.xml", "not XML"));

        assertThat(build.buildStatus()).isEqualTo(StatusType.SUCCEEDED);
        assertThat(report(build).status()).isEqualTo(ReportStatusType.INCOMPLETE);
        assertThat(report(build).testSummary().total()).isEqualTo(1);
        assertThat(place.log(build)).anyMatch(line -> line.contains("Error processing report file b.xml"));
    }

    @Test
    void missingFilesFailTheUpload() {
        Build build = build(Map.of("reports/readme.txt", ""));

        assertThat(build.buildStatus()).isEqualTo(StatusType.FAILED);
        assertThat(build.reportArns()).isEmpty();
        assertThat(phase(build, BuildPhaseType.UPLOAD_ARTIFACTS)
                        .contexts()
                        .get(0)
                        .message())
                .contains("unit", "report files not found in build");
    }

    private Build build(Map<String, String> files) {
        return place.ended(place.start("""
                version: 0.2
                phases:
                  build:
                    commands: [echo tested]
                reports:
                  unit:
                    base-directory: reports
                    files: ['**/*.xml']
                """, files));
    }

    private Report report(Build build) {
        return place.codeBuild
                .batchGetReports(get -> get.reportArns(build.reportArns()))
                .reports()
                .get(0);
    }
}
