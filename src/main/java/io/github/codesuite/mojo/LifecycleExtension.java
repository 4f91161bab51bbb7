package io.github.codesuite.mojo;

import io.github.codesuite.mojo.ReactorPlan.Planned;
import io.github.codesuite.mojo.config.LocalConfig;
import io.github.codesuite.problem.Problems;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.maven.AbstractMavenLifecycleParticipant;
import org.apache.maven.MavenExecutionException;
import org.apache.maven.execution.MavenSession;

/**
 * What the plugin does where it is an extension. Before the first goal: checks the configuration of all modules, takes
 * maven-deploy-plugin out of the lifecycle where {@code publish} takes its place, lets our goals run last in their phases, and serves the repositories of the local
 * cloud that the reactor names. At the end: says what was collected and not published. Named in {@code
 * META-INF/plexus/components.xml}, because Maven 3.8 does not find annotated components compiled for Java 17.
 */
public final class LifecycleExtension extends AbstractMavenLifecycleParticipant {

    private static final String PREPARED = "prepared";

    private final Deque<ServeRepositories> servers = new ArrayDeque<>();

    @Override
    public void afterProjectsRead(MavenSession session) throws MavenExecutionException {
        if (!SessionState.of(session).isFirst(PREPARED)) {
            return;
        }
        refuseMistakes(session);
        ReactorPlan.of(session).stream()
                .filter(planned -> planned.goal().equals("publish"))
                .filter(planned -> publishes(session, planned))
                .forEach(planned -> DeployPlugin.unbind(planned.project()));
        session.getProjects().forEach(ExecutionOrder::last);
        serveStableNames(session);
    }

    @Override
    public void afterSessionEnd(MavenSession session) throws MavenExecutionException {
        while (!servers.isEmpty()) {
            servers.pop().close();
        }
        String unsaid = EndOfReactor.unsaid(session).orElse("");
        if (!unsaid.isEmpty()) {
            throw new MavenExecutionException(unsaid, pom(session));
        }
    }

    private static void refuseMistakes(MavenSession session) throws MavenExecutionException {
        String wrong = SessionCheck.once(session);
        if (!wrong.isEmpty()) {
            throw new MavenExecutionException(wrong, pom(session));
        }
    }

    private static boolean publishes(MavenSession session, Planned planned) {
        return !ModuleSettings.of(session, planned.project(), planned.execution(), new Problems())
                .isSkipped("publish");
    }

    private void serveStableNames(MavenSession session) {
        StableNames names = new StableNames(session.getAllProjects());
        if (names.areUsed()) {
            ServeRepositories server = ServeRepositories.start(home(session));
            servers.push(server);
            names.rewrite(server);
        }
    }

    private static Path home(MavenSession session) {
        ModuleSettings top = ModuleSettings.of(session, session.getTopLevelProject(), "default", new Problems());
        return LocalConfig.home(
                top.get(LocalConfig.HOME), MavenSurroundings.of(session).userHome());
    }

    private static File pom(MavenSession session) {
        return session.getTopLevelProject().getFile();
    }
}
