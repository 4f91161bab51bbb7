package io.github.codesuite.mojo;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;

/**
 * Which of the plugin's executions will run in a session, known before they run: from the session's modules, the requested
 * phases and goals, and the POMs. An execution without a phase, of an unknown one such as {@code none}, or of one that is
 * not reached does not count.
 */
final class ReactorPlan {

    /**
     * An execution that will run.
     *
     * @param isBoundHere whether it was written on the command line or in a POM of this reactor
     */
    record Planned(MavenProject project, String goal, String execution, boolean isBoundHere) {

        /** Unique in a session. */
        String key() {
            return key(project, goal, execution);
        }

        static String key(MavenProject project, String goal, String execution) {
            return MavenFacts.id(project) + ":" + goal + "@" + execution;
        }
    }

    /** The default phase of each goal that has one. */
    static final Map<String, String> DEFAULT_PHASES =
            Map.of("build", "package", "bundle", "package", "publish", "deploy", "deploy", "deploy");

    /** The phases of Maven's three lifecycles, in order ("Introduction to the Build Lifecycle", maven.apache.org). */
    private static final List<List<String>> LIFECYCLES = List.of(
            List.of("pre-clean", "clean", "post-clean"),
            List.of(
                    "validate",
                    "initialize",
                    "generate-sources",
                    "process-sources",
                    "generate-resources",
                    "process-resources",
                    "compile",
                    "process-classes",
                    "generate-test-sources",
                    "process-test-sources",
                    "generate-test-resources",
                    "process-test-resources",
                    "test-compile",
                    "process-test-classes",
                    "test",
                    "prepare-package",
                    "package",
                    "pre-integration-test",
                    "integration-test",
                    "post-integration-test",
                    "verify",
                    "install",
                    "deploy"),
            List.of("pre-site", "site", "post-site", "site-deploy"));

    private static final String PREFIX = "codesuite";
    private static final String COMMAND_LINE_EXECUTION = "default-cli";

    private final Collection<String> tasks;
    private final Set<String> poms;
    private final Path rootdir;

    private ReactorPlan(Collection<String> tasks, Set<String> poms, Path rootdir) {
        this.tasks = tasks;
        this.poms = poms;
        this.rootdir = rootdir;
    }

    /** The plan of a session. */
    static List<Planned> of(MavenSession session) {
        Set<String> poms = session.getAllProjects().stream()
                .filter(MavenFacts::isProject)
                .map(project -> MavenFacts.readPom(project).toString())
                .collect(Collectors.toSet());
        ReactorPlan plan = new ReactorPlan(tasks(session), poms, MavenFacts.rootdir(session));
        return session.getProjects().stream().flatMap(plan::of).toList();
    }

    /** Whether a phase is reached in a session. */
    static boolean reaches(MavenSession session, String phase) {
        return new ReactorPlan(tasks(session), Set.of(), MavenFacts.rootdir(session)).isReached(phase);
    }

    private Stream<Planned> of(MavenProject project) {
        Stream<Planned> bound = PluginDom.of(project, rootdir).stream()
                .flatMap(dom -> dom.executions().stream())
                .flatMap(execution -> bound(project, execution));
        Stream<Planned> called = tasks.stream().flatMap(task -> called(project, task));
        return Stream.concat(bound, called);
    }

    private Stream<Planned> bound(MavenProject project, PluginExecution execution) {
        boolean here = PluginDom.source(execution).map(poms::contains).orElse(true);
        return execution.getGoals().stream()
                .filter(goal -> isReached(phase(execution, goal)))
                .map(goal -> new Planned(project, goal, execution.getId(), here));
    }

    private static String phase(PluginExecution execution, String goal) {
        return execution.getPhase() == null ? DEFAULT_PHASES.getOrDefault(goal, "") : execution.getPhase();
    }

    private boolean isReached(String phase) {
        return LIFECYCLES.stream()
                .filter(phases -> phases.contains(phase))
                .anyMatch(
                        phases -> tasks.stream().mapToInt(phases::indexOf).max().orElse(-1) >= phases.indexOf(phase));
    }

    /** {@code prefix:goal}, {@code group:artifact:goal} or {@code group:artifact:version:goal}, each with {@code @execution}. */
    private static Stream<Planned> called(MavenProject project, String task) {
        String[] parts = task.split(":", -1);
        boolean ours = parts.length == 2
                ? parts[0].equals(PREFIX)
                : parts.length > 2 && parts[1].equals(PluginDom.ARTIFACT_ID);
        if (!ours) {
            return Stream.empty();
        }
        String[] goal = parts[parts.length - 1].split("@", 2);
        String execution = goal.length == 2 ? goal[1] : COMMAND_LINE_EXECUTION;
        return Stream.of(new Planned(project, goal[0], execution, true));
    }

    /** What was asked for on the command line, or else the root's default goal. */
    private static Collection<String> tasks(MavenSession session) {
        if (!session.getGoals().isEmpty()) {
            return session.getGoals();
        }
        String otherwise = session.getTopLevelProject().getDefaultGoal();
        return otherwise == null ? List.of() : List.of(otherwise.trim().split("\\s+"));
    }
}
