package io.github.codesuite.local.codebuild.run;

import io.github.codesuite.local.codebuild.state.Arns;
import io.github.codesuite.local.codebuild.state.BuildProgress;
import io.github.codesuite.local.codebuild.state.CodeBuildState;
import io.github.codesuite.local.codebuild.state.ReportGroupRecord;
import io.github.codesuite.local.codebuild.state.ReportRecord;
import io.github.codesuite.local.codebuild.state.ReportRecord.TestCaseRecord;
import io.github.codesuite.poll.Ticker;
import io.github.codesuite.spec.buildspec.Buildspec;
import io.github.codesuite.spec.junit.JunitReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Turns the JUnit files of a build into reports. Failed tests make a failed report, not a failed build. */
final class TestReports {

    private static final String INCOMPLETE = "INCOMPLETE";

    private final CodeBuildState state;
    private final Ticker ticker;
    private final Ledger ledger;
    private final BuildLog log;
    private final ShellTexts texts;

    TestReports(CodeBuildState state, Ticker ticker, Ledger ledger, BuildLog log, ShellTexts texts) {
        this.state = state;
        this.ticker = ticker;
        this.ledger = ledger;
        this.log = log;
        this.texts = texts;
    }

    /** Writes the report of a group, which is made where it is missing. */
    void report(Buildspec.Report report, Workspace workspace)
            throws IOException, InterruptedException, CancelledException, PhaseFailedException {
        String group = group(texts.expand(report.name()));
        log.container("Preparing to copy TEST report " + Arns.reportGroup(group));
        FileSelection selection = new FileSelection(
                texts.expand(report.baseDirectory()),
                texts.expand(report.files()),
                List.of(),
                report.discardPaths(),
                false);
        List<SelectedFile> files = selection.in(new SourceTree(workspace.source()), log);
        if (files.isEmpty()) {
            throw new PhaseFailedException(
                    PhaseFailedException.CLIENT_ERROR,
                    "Error in UPLOAD_ARTIFACTS phase: [" + report.name() + ": [report files not found in build]]");
        }
        write(group, files);
    }

    private String group(String name) {
        String plain = Arns.plain(name);
        return plain.equals(name) ? ledger.build().project() + "-" + name : plain;
    }

    private void write(String group, List<SelectedFile> files) {
        state.reportGroups().create(group, new ReportGroupRecord(group, ticker.now()));
        List<TestCaseRecord> cases = new ArrayList<>();
        boolean complete = true;
        for (SelectedFile file : files) {
            complete &= read(file, cases);
        }
        String id = group + ":" + UUID.randomUUID();
        String status = complete ? status(cases) : INCOMPLETE;
        String build = Arns.build(ledger.build().id());
        state.reports().write(id, new ReportRecord(id, group, build, status, ticker.now(), kept(cases)));
        ledger.change(progress -> progress.withReport(Arns.report(id)));
    }

    private List<TestCaseRecord> kept(List<TestCaseRecord> cases) {
        List<TestCaseRecord> kept = KeptCases.of(cases);
        if (kept.size() < cases.size()) {
            log.container("The report keeps " + kept.size() + " of " + cases.size() + " test cases");
        }
        return kept;
    }

    private boolean read(SelectedFile file, List<TestCaseRecord> cases) {
        try {
            for (JunitReport.TestCase each : JunitReport.read(file.file()).cases()) {
                cases.add(new TestCaseRecord(
                        file.name(), each.suite(), each.name(), each.status().name(), each.duration(), each.message()));
            }
            return true;
        } catch (IOException unreadable) {
            log.container("Error processing report file " + file.name() + ": " + unreadable.getMessage());
            return false;
        }
    }

    private static String status(List<TestCaseRecord> cases) {
        return cases.stream().anyMatch(KeptCases::hasFailed) ? BuildProgress.FAILED : BuildProgress.SUCCEEDED;
    }
}
