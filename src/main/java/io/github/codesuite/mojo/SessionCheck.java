package io.github.codesuite.mojo;

import io.github.codesuite.mojo.ReactorPlan.Planned;
import io.github.codesuite.mojo.config.CommonParameters;
import io.github.codesuite.mojo.config.Parameters;
import io.github.codesuite.mojo.config.Target;
import io.github.codesuite.mojo.config.UserProperties;
import io.github.codesuite.problem.Location;
import io.github.codesuite.problem.Problem;
import io.github.codesuite.problem.Problems;
import io.github.codesuite.problem.ProblemsException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * Checks all that the user wrote, in all modules and on the command line, once in a session: by the extension before the
 * first goal runs, or else by the first of our goals.
 */
public final class SessionCheck {

    private static final String CHECK = "check";

    private SessionCheck() {}

    /**
     * Finds what is wrong, at most once in a session.
     *
     * @return what is wrong, as a message; empty where nothing is
     */
    public static String once(MavenSession session) {
        return SessionState.of(session).once(CHECK, () -> message(session));
    }

    /** Finds what is wrong; does not remember it. */
    static Problems problems(MavenSession session) {
        Problems problems = new Problems();
        Path rootdir = MavenFacts.rootdir(session);
        for (MavenProject project : session.getProjects()) {
            ConfigurationCheck.check(project, rootdir, problems);
        }
        UserProperties.check(userProperties(session), problems);
        checkStages(session, problems);
        return problems;
    }

    private static String message(MavenSession session) {
        try {
            problems(session).throwIfAny();
            return "";
        } catch (ProblemsException wrong) {
            return String.valueOf(wrong.getMessage());
        }
    }

    /**
     * A stage that was bound and acts nowhere is a mistake; one that is bound in a POM outside this reactor is none, and with
     * {@code -N} the other modules are not known.
     */
    private static void checkStages(MavenSession session, Problems problems) {
        Map<String, List<Planned>> byGoal = ReactorPlan.of(session).stream()
                .filter(planned -> Parameters.STAGES.contains(planned.goal()))
                .filter(planned -> !isSkipped(session, planned))
                .collect(Collectors.groupingBy(Planned::goal, TreeMap::new, Collectors.toList()));
        RequestCheck requests = new RequestCheck(session);
        byGoal.forEach((goal, planned) -> {
            planned.forEach(each -> problems.addAll(found(requests, session, each)));
            if (planned.stream().anyMatch(Planned::isBoundHere) && !actsAnywhere(session, goal, planned)) {
                problems.error(Location.of("pom.xml"), "the goal " + goal + " acts in no module", remedy(goal));
            }
        });
    }

    /** What is wrong with one execution. */
    private static List<Problem> found(RequestCheck requests, MavenSession session, Planned planned) {
        Problems own = new Problems();
        ModuleSettings module = ModuleSettings.planned(session, planned.project(), planned.execution(), own);
        ModuleRule rule = new ModuleRule(module);
        boolean local = module.get(CommonParameters.TARGET).orElse(Target.LOCAL) == Target.LOCAL;
        new SpecCheck(MavenFacts.rootdir(session), own).check(planned.goal(), rule, local);
        if (rule.acts(planned.goal()) && !skipsItself(session, planned)) {
            requests.check(planned, module);
        }
        boolean strict = module.get(CommonParameters.STRICT).orElse(false);
        return strict ? own.all().stream().map(Problem::asError).toList() : own.all();
    }

    /** Inside a build by CodeBuild, {@code build} calls nobody. */
    private static boolean skipsItself(MavenSession session, Planned planned) {
        return planned.goal().equals("build")
                && MavenSurroundings.of(session).surroundingBuild().isPresent();
    }

    private static boolean actsAnywhere(MavenSession session, String goal, List<Planned> planned) {
        return !session.getRequest().isRecursive()
                || planned.stream()
                        .anyMatch(each ->
                                rule(session, each.project(), each.execution()).acts(goal))
                || session.getAllProjects().stream()
                        .anyMatch(project -> rule(session, project, "default").acts(goal));
    }

    private static ModuleRule rule(MavenSession session, MavenProject project, String execution) {
        return new ModuleRule(module(session, project, execution));
    }

    private static ModuleSettings module(MavenSession session, MavenProject project, String execution) {
        return ModuleSettings.of(session, project, execution, new Problems());
    }

    private static boolean isSkipped(MavenSession session, Planned planned) {
        ModuleSettings module = ModuleSettings.of(session, planned.project(), planned.execution(), new Problems());
        return module.isSkipped(planned.goal());
    }

    private static String remedy(String goal) {
        return goal.equals("build")
                ? "put a buildspec.yml into a module's folder, configure <codeBuild> in a module's POM, or remove the goal"
                : "put an appspec.yml into a module's folder, name one in <codeDeploy><appspec>, or remove the goal";
    }

    private static Map<String, String> userProperties(MavenSession session) {
        return ModuleSettings.texts(session.getUserProperties());
    }
}
