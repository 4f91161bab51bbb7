package io.github.codesuite.local.codebuild.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far a build has come.
 *
 * @param status AWS's status, IN_PROGRESS while it runs
 * @param artifactSha256 of the uploaded zip
 * @param exported the exported variables
 */
public record BuildProgress(
        String status,
        Optional<Instant> ended,
        List<PhaseRecord> phases,
        Optional<String> artifactLocation,
        Optional<String> artifactSha256,
        Map<String, String> exported,
        List<String> reportArns) {

    public static final String IN_PROGRESS = "IN_PROGRESS";
    public static final String SUCCEEDED = "SUCCEEDED";
    public static final String FAILED = "FAILED";
    public static final String FAULT = "FAULT";
    public static final String STOPPED = "STOPPED";
    public static final String TIMED_OUT = "TIMED_OUT";

    public BuildProgress {
        phases = List.copyOf(phases);
        exported = Map.copyOf(exported);
        reportArns = List.copyOf(reportArns);
    }

    /** Of a build that was just submitted. */
    public static BuildProgress submitted(Instant now, Optional<String> artifactLocation) {
        List<PhaseRecord> phases = List.of(PhaseRecord.begun("SUBMITTED", now));
        return new BuildProgress(
                IN_PROGRESS, Optional.empty(), phases, artifactLocation, Optional.empty(), Map.of(), List.of());
    }

    /** The phase that it is in. */
    public PhaseRecord current() {
        return phases.get(phases.size() - 1);
    }

    /** Ends the current phase. */
    public BuildProgress phaseEnded(String how, Instant now, Optional<PhaseRecord.Context> why) {
        List<PhaseRecord> changed = new ArrayList<>(phases);
        changed.set(changed.size() - 1, current().ended(how, now, why));
        return with(changed);
    }

    /** Enters a phase. */
    public BuildProgress phaseBegun(String type, Instant now) {
        List<PhaseRecord> changed = new ArrayList<>(phases);
        changed.add(PhaseRecord.begun(type, now));
        return with(changed);
    }

    /** Ends the build; AWS's last phase COMPLETED has no status and no end. */
    public BuildProgress completed(String how, Instant now) {
        BuildProgress last = phaseBegun("COMPLETED", now);
        return new BuildProgress(
                how, Optional.of(now), last.phases, artifactLocation, artifactSha256, exported, reportArns);
    }

    /** With the place of the artifacts, and the checksum where they are one zip. */
    public BuildProgress withArtifacts(String location, Optional<String> sha256) {
        return new BuildProgress(status, ended, phases, Optional.of(location), sha256, exported, reportArns);
    }

    /** With the values of the exported variables. */
    public BuildProgress withExported(Map<String, String> values) {
        return new BuildProgress(status, ended, phases, artifactLocation, artifactSha256, values, reportArns);
    }

    /** With one more report. */
    public BuildProgress withReport(String arn) {
        List<String> arns = new ArrayList<>(reportArns);
        arns.add(arn);
        return new BuildProgress(status, ended, phases, artifactLocation, artifactSha256, exported, arns);
    }

    private BuildProgress with(List<PhaseRecord> changed) {
        return new BuildProgress(status, ended, changed, artifactLocation, artifactSha256, exported, reportArns);
    }
}
