package io.github.codesuite.mojo;

import io.github.codesuite.failure.StageFailure;
import io.github.codesuite.mojo.ReactorPlan.Planned;
import io.github.codesuite.mojo.config.CommonParameters;
import io.github.codesuite.mojo.config.PublishSkip;
import java.io.IOException;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;

/**
 * Refuses a build whose every {@code publish} is skipped, so that nobody takes it for published. What an earlier build has left to
 * be published counts as something; {@code codesuite.skip}, which lets every goal do nothing, is taken for meant.
 */
final class NothingPublished {

    private final MavenSession session;
    private final Collector collector;
    private final ConcurrentMap<String, String> skipped;

    NothingPublished(MavenSession session, Collector collector) {
        this.session = session;
        this.collector = collector;
        this.skipped = SessionState.of(session).map("skipped");
    }

    /** Counts an execution that is skipped; fails at the last one if all are. */
    void refuse(String key, String reason) throws IOException {
        skipped.put(key, reason);
        Set<String> expected = ReactorPlan.of(session).stream()
                .filter(planned -> planned.goal().equals("publish"))
                .map(Planned::key)
                .collect(Collectors.toSet());
        boolean isMeant = reason.startsWith(CommonParameters.SKIP.property() + " ");
        if (!isMeant && skipped.keySet().containsAll(expected) && !isSomethingLeft() && isFirst()) {
            throw failure();
        }
    }

    private boolean isFirst() {
        return SessionState.of(session).isFirst("nothing to publish");
    }

    private boolean isSomethingLeft() throws IOException {
        for (String json : collector.waiting()) {
            if (Waiting.parse(json).goal().equals("publish")) {
                return true;
            }
        }
        return false;
    }

    private StageFailure failure() {
        String modules = new TreeMap<>(skipped)
                .entrySet().stream()
                        .map(each -> "\n    " + each.getKey().replaceFirst(":publish@.*", "") + ": " + each.getValue())
                        .collect(Collectors.joining());
        return new StageFailure(
                StageFailure.Kind.COULD_NOT_ASK,
                "Publishing at the end of the reactor",
                "nothing is left to publish, every module is skipped:" + modules,
                PublishSkip.OWN + ", " + PublishSkip.DEPLOY,
                "take the property out of a module that is to be published, or run it with -D" + PublishSkip.OWN
                        + "=false; where nothing is ever published, leave the goal publish out");
    }
}
