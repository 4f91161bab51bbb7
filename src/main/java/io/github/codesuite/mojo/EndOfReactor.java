package io.github.codesuite.mojo;

import io.github.codesuite.console.Console;
import io.github.codesuite.failure.StageFailure;
import io.github.codesuite.mojo.ReactorPlan.Planned;
import io.github.codesuite.mojo.config.CloudChoice;
import io.github.codesuite.stage.deploy.DeployRequest;
import io.github.codesuite.stage.publish.PublishRequest;
import io.github.codesuite.stage.publish.format.Declared;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.execution.BuildFailure;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * Publishes and deploys when the last module has arrived: all publishes, then all deployments in the order of the reactor.
 * Where a module has failed nothing is published or deployed, and what waits stays in the journal for {@code -rf}.
 */
final class EndOfReactor {

    private static final Set<String> GOALS = Set.of("publish", "deploy");
    private static final String IN_VAIN = "in vain";

    /** What is done at the end; {@link Stages} in a build. */
    interface Acts {
        void publish(CloudChoice choice, PublishRequest request) throws IOException;

        void deploy(CloudChoice choice, DeployRequest request) throws IOException;

        /** Says how the run ended. */
        void card();
    }

    /** Makes the requests of a record again. */
    interface Replay {
        Inputs of(Waiting waiting);
    }

    private final MavenSession session;
    private final SessionState state;
    private final Collector collector;
    private final Journal journal;
    private final Console console;
    private final Replay replay;
    private final Acts acts;
    private final boolean dryRun;

    EndOfReactor(MavenSession session, Journal journal, Console console, Replay replay, Acts acts, boolean dryRun) {
        this.session = session;
        this.state = SessionState.of(session);
        this.collector = collector(session);
        this.journal = journal;
        this.console = console;
        this.replay = replay;
        this.acts = acts;
        this.dryRun = dryRun;
    }

    /** The collector of a session. */
    static Collector collector(MavenSession session) {
        Set<String> expected = ReactorPlan.of(session).stream()
                .filter(planned -> GOALS.contains(planned.goal()))
                .map(Planned::key)
                .collect(Collectors.toSet());
        return new Collector(SessionState.of(session), expected);
    }

    /** A module's place in the reactor, after all that an earlier build has left. */
    static int order(MavenSession session, MavenProject project) {
        int earlier = session.getAllProjects().size() - session.getProjects().size();
        return earlier + session.getProjects().indexOf(project);
    }

    /**
     * For the end of the session: what was collected and neither published nor deployed, as a sentence; empty where nothing
     * was left, or where it was said already. A session that has no failure must not end well with it.
     */
    static Optional<String> unsaid(MavenSession session) {
        SessionState state = SessionState.of(session);
        List<String> failed = failed(session).stream().map(MavenFacts::id).toList();
        if (collector(session).waiting().isEmpty() || !state.isFirst(IN_VAIN)) {
            return Optional.empty();
        }
        return Optional.of(
                failed.isEmpty()
                        ? "nothing was published and nothing was deployed: not all modules arrived"
                        : inVain(failed));
    }

    /**
     * An execution of {@code publish} has arrived that is told to do nothing.
     *
     * @param reason what tells it so
     * @throws StageFailure if no module is left that is published
     */
    void skip(String key, String reason) throws IOException {
        begin();
        new NothingPublished(session, collector).refuse(key, reason);
        arrive(key, Optional.empty());
    }

    /** An execution has arrived and has something to be done at the end, or nothing. */
    void arrive(String key, Optional<Waiting> waiting) throws IOException {
        begin();
        if (waiting.isPresent() && !dryRun) {
            journal.keep(waiting.get());
        }
        List<String> all = collector.arrive(key, waiting.map(Waiting::json));
        if (all.isEmpty()) {
            sayIfInVain();
        } else {
            act(parsed(all));
        }
    }

    /** Once in a session: what an earlier build left waits on if this one resumes it, and is forgotten if not. */
    private void begin() throws IOException {
        state.lock().lock();
        try {
            if (state.isFirst("session end")) {
                SessionEnd.listen(session, console);
            }
            if (!dryRun && state.isFirst("journal")) {
                new Resumption(session, journal, console).adoptInto(collector);
            }
        } finally {
            state.lock().unlock();
        }
    }

    private void act(List<Waiting> waiting) throws IOException {
        List<String> failed = failed().stream().map(MavenFacts::id).toList();
        if (!failed.isEmpty()) {
            state.isFirst(IN_VAIN);
            throw new StageFailure(
                    StageFailure.Kind.REFUSED_BY_THE_WORLD,
                    "Publishing and deploying at the end of the reactor",
                    inVain(failed),
                    "",
                    Rerun.of(session).from(failed.get(0).replaceFirst(".*:", "")));
        }
        publish(only("publish", waiting));
        for (Waiting each : only("deploy", waiting)) {
            Inputs inputs = replay.of(each);
            acts.deploy(inputs.cloud(), inputs.deploy());
            forget(List.of(each));
        }
        if (!dryRun) {
            acts.card();
        }
    }

    /** Modules that go to the same place go together; a module that came twice goes once, with what it brought last. */
    private void publish(List<Waiting> waiting) throws IOException {
        Map<PublishTarget, List<Waiting>> groups = new LinkedHashMap<>();
        for (Waiting each : waiting) {
            Inputs inputs = replay.of(each);
            groups.computeIfAbsent(PublishTarget.of(inputs), target -> new ArrayList<>())
                    .add(each);
        }
        for (Map.Entry<PublishTarget, List<Waiting>> group : groups.entrySet()) {
            Map<String, Waiting> modules = new LinkedHashMap<>();
            group.getValue().forEach(each -> modules.put(each.moduleId(), each));
            PublishRequest request = group.getKey()
                    .request(
                            modules.values().stream()
                                    .map(each -> each.module().toFacts())
                                    .toList(),
                            packages(group.getValue()));
            acts.publish(group.getKey().cloud(), request);
        }
        forget(waiting);
    }

    /** Other than its artifacts, the packages of a module that came twice are all published. */
    private List<Declared> packages(List<Waiting> waiting) {
        return waiting.stream()
                .flatMap(each -> replay.of(each).publish().packages().stream())
                .distinct()
                .toList();
    }

    private void forget(List<Waiting> done) throws IOException {
        if (!dryRun) {
            for (Waiting each : done) {
                journal.forget(each);
            }
        }
    }

    /** Says that nothing will happen, where all that are still to come belong to modules that failed or need one that did. */
    private void sayIfInVain() {
        Set<String> outstanding = collector.outstanding();
        List<MavenProject> failed = failed();
        if (collector.waiting().isEmpty() || outstanding.isEmpty() || failed.isEmpty()) {
            return;
        }
        Set<String> lost = failed.stream()
                .flatMap(project -> Stream.concat(
                        Stream.of(project),
                        session.getProjectDependencyGraph().getDownstreamProjects(project, true).stream()))
                .map(MavenFacts::id)
                .collect(Collectors.toSet());
        boolean inVain = outstanding.stream().allMatch(key -> lost.stream().anyMatch(id -> key.startsWith(id + ":")));
        if (inVain && state.isFirst(IN_VAIN)) {
            console.error(inVain(failed.stream().map(MavenFacts::id).toList()));
        }
    }

    private List<MavenProject> failed() {
        return failed(session);
    }

    static List<MavenProject> failed(MavenSession session) {
        return session.getProjects().stream()
                .filter(project -> session.getResult().getBuildSummary(project) instanceof BuildFailure)
                .toList();
    }

    static String inVain(List<String> failed) {
        return "nothing was published and nothing was deployed, because " + String.join(", ", failed) + " failed";
    }

    private static List<Waiting> parsed(List<String> records) throws IOException {
        List<Waiting> waiting = new ArrayList<>();
        for (String record : records) {
            waiting.add(Waiting.parse(record));
        }
        return waiting;
    }

    private static List<Waiting> only(String goal, List<Waiting> waiting) {
        return waiting.stream()
                .filter(each -> each.goal().equals(goal))
                .sorted(Comparator.comparingInt(Waiting::order).thenComparing(Waiting::key))
                .toList();
    }
}
