package io.github.codesuite.stage.build;

import io.github.codesuite.failure.AwsFailures;
import io.github.codesuite.follow.BuildListener;
import io.github.codesuite.follow.PhaseChange;
import io.github.codesuite.value.Durations;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;

/** Passes what is seen of a build on to the narration and the log file, and keeps what the verdict needs of it. */
final class BuildView implements BuildListener {

    private final String id;
    private final BuildNarration narration;
    private final LogFile file;
    private final PhaseLines lines = new PhaseLines();
    private Optional<PhaseChange> firstFailure = Optional.empty();

    BuildView(String id, BuildNarration narration, LogFile file) {
        this.id = id;
        this.narration = narration;
        this.file = file;
    }

    @Override
    public void phase(PhaseChange change) {
        if (change.isFailure() && firstFailure.isEmpty()) {
            firstFailure = Optional.of(change);
        }
        narration.phase(change);
    }

    @Override
    public void line(String line) {
        file.add(line);
        lines.add(line);
        narration.logLine(line);
    }

    @Override
    public void tick() {
        narration.tick();
    }

    @Override
    public void hiccup(String line) {
        narration.hiccup(line);
    }

    @Override
    public void logAwaited() {
        narration.hiccup("waiting for the log, which is not there yet");
    }

    @Override
    public void logLost(SdkException failure) {
        String words = AwsFailures.translate("Reading the log of build " + id, "", failure)
                .getMessage();
        narration.warning(words + "\n  The build goes on and is followed without its log");
    }

    @Override
    public void logCut(Duration limit) {
        narration.warning("the log still grew " + Durations.words(limit)
                + " after the build's end; what came later is only in CloudWatch Logs");
    }

    Optional<PhaseChange> firstFailure() {
        return firstFailure;
    }

    List<String> lastLinesOf(String phase) {
        return lines.of(phase);
    }
}
