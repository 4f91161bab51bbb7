package io.github.codesuite.local.codebuild.state;

import io.github.codesuite.local.state.AtomicFiles;
import io.github.codesuite.local.state.Records;
import java.nio.file.Path;

/** The records of the service in their folder; all processes of this machine see the same ones. */
public final class CodeBuildState {

    private static final int SCHEMA = 1;

    private final Path folder;
    private final Records<ProjectRecord> projects;
    private final Records<BuildRecord> builds;
    private final Records<TokenRecord> tokens;
    private final Records<ReportRecord> reports;
    private final Records<ReportGroupRecord> reportGroups;

    public CodeBuildState(Path folder) {
        this.folder = folder;
        this.projects = records("projects", ProjectRecord.class);
        this.builds = records("builds", BuildRecord.class);
        this.tokens = records("tokens", TokenRecord.class);
        this.reports = records("reports", ReportRecord.class);
        this.reportGroups = records("report-groups", ReportGroupRecord.class);
    }

    /** By name. */
    public Records<ProjectRecord> projects() {
        return projects;
    }

    /** By id; the owner of a build in progress writes its record, others only that it shall stop. */
    public Records<BuildRecord> builds() {
        return builds;
    }

    /** By token; its lock makes starting a build exclusive. */
    public Records<TokenRecord> tokens() {
        return tokens;
    }

    /** By id. */
    public Records<ReportRecord> reports() {
        return reports;
    }

    /** By name. */
    public Records<ReportGroupRecord> reportGroups() {
        return reportGroups;
    }

    /** The folder of a build while it runs. */
    public Path workspace(BuildRecord build) {
        return folder.resolve("work").resolve(build.uuid());
    }

    private <T> Records<T> records(String name, Class<T> type) {
        return new Records<>(folder.resolve(name), type, SCHEMA, AtomicFiles.system());
    }
}
