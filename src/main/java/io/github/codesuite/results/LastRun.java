package io.github.codesuite.results;

import io.github.codesuite.results.StageResult.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the last run, whichever it was, has left in an output directory; immutable.
 *
 * @param ids of builds and deployments
 * @param seen those of them whose end is written down
 */
public record LastRun(List<String> ids, Set<String> seen) {

    private static final List<String> PROPERTIES =
            List.of("codesuite.result.build.id", "codesuite.result.deploy.id", "codesuite.result.deploy.rollbackId");
    private static final List<String> STAGES = List.of("build", "deploy");
    private static final Set<Status> ENDS = Set.of(Status.SUCCEEDED, Status.FAILED);

    public LastRun {
        ids = List.copyOf(ids);
        seen = Set.copyOf(seen);
    }

    /** Reads an output directory; one that is not there has no run. */
    public static LastRun read(Path directory) {
        try {
            return of(SummaryFile.in(directory, "").readAnyRun());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static LastRun of(Summary summary) {
        Stream<String> ofStages = summary.stages().stream()
                .filter(stage -> STAGES.contains(stage.stage()))
                .map(StageResult::id);
        Stream<String> ofProperties = PROPERTIES.stream()
                .flatMap(name -> Stream.ofNullable(summary.properties().get(name)));
        List<String> ids = Stream.concat(ofStages, ofProperties)
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
        List<String> seen = summary.stages().stream()
                .filter(stage -> ENDS.contains(stage.status()) && !stage.id().isEmpty())
                .map(StageResult::id)
                .distinct()
                .toList();
        return new LastRun(ids, Set.copyOf(seen));
    }

    /** Whether the run has started it and has not seen its end. */
    public boolean isUnseen(String id) {
        return ids.contains(id) && !seen.contains(id);
    }

    /** What it has started without having seen the end; a rollback belongs to the deployment that it follows. */
    List<String> unseen(Optional<String> rollback) {
        return ids.stream()
                .filter(this::isUnseen)
                .filter(id -> rollback.filter(id::equals).isEmpty())
                .toList();
    }
}
