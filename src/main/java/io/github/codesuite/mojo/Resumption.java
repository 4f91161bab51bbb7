package io.github.codesuite.mojo;

import io.github.codesuite.console.Console;
import io.github.codesuite.failure.StageFailure;
import io.github.codesuite.mojo.config.PublishSkip;
import io.github.codesuite.mojo.config.Settings;
import io.github.codesuite.mojo.config.SkipRule;
import io.github.codesuite.problem.Problems;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;

/**
 * What an earlier build left in the journal: a build that resumes it ({@code -rf}) takes over the modules that it does not
 * build again, if their files are still the same; any other build begins anew.
 */
final class Resumption {

    private final MavenSession session;
    private final Journal journal;
    private final Console console;

    Resumption(MavenSession session, Journal journal, Console console) {
        this.session = session;
        this.journal = journal;
        this.console = console;
    }

    void adoptInto(Collector collector) throws IOException {
        if (session.getRequest().getResumeFrom() == null) {
            journal.clear();
            return;
        }
        Set<String> built = session.getProjects().stream().map(MavenFacts::id).collect(Collectors.toSet());
        List<Waiting> earlier = journal.read().stream()
                .filter(each -> !built.contains(each.moduleId()))
                .toList();
        for (Waiting each : earlier.stream().filter(each -> !isSkipped(each)).toList()) {
            refuseIfChanged(each);
            collector.adopt(each.key(), each.json());
        }
        sayWhatIsMissing(built, earlier.stream().map(Waiting::moduleId).collect(Collectors.toSet()));
    }

    /** The command line of this build counts for what an earlier one has left, too. */
    private boolean isSkipped(Waiting waiting) {
        Map<String, String> user = ModuleSettings.texts(session.getUserProperties());
        Settings settings = Settings.of(user, new Problems());
        Optional<String> skip = waiting.goal().equals("publish")
                ? PublishSkip.reason(
                        settings, null, "", waiting.module().toFacts().isSnapshot())
                : SkipRule.reason(settings, waiting.goal(), null);
        return skip.isPresent();
    }

    private void refuseIfChanged(Waiting waiting) throws IOException {
        Optional<String> changed = waiting.changedFile();
        if (changed.isPresent()) {
            throw new StageFailure(
                    StageFailure.Kind.COULD_NOT_ASK,
                    "Resuming the build: " + waiting.moduleId() + " waits since an earlier build for its "
                            + waiting.goal(),
                    changed.get() + " is not any more what it was then",
                    "-rf",
                    Rerun.of(session).command());
        }
    }

    private void sayWhatIsMissing(Set<String> built, Set<String> adopted) {
        String missing = session.getAllProjects().stream()
                .map(MavenFacts::id)
                .filter(id -> !built.contains(id) && !adopted.contains(id))
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            console.warn("not built, and nothing of them waits since an earlier build: " + missing);
        }
    }
}
