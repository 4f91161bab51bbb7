package io.github.codesuite.mojo;

import io.github.codesuite.mojo.ReactorPlan.Planned;
import io.github.codesuite.problem.Problems;
import io.github.codesuite.token.TokenCache;
import io.github.codesuite.value.Lazy;
import java.io.File;
import org.apache.maven.AbstractMavenLifecycleParticipant;
import org.apache.maven.MavenExecutionException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/**
 * What the plugin does where it is an extension. Before the first goal: checks the configuration of all modules, takes
 * maven-deploy-plugin out of the lifecycle where {@code publish} takes its place, lets our goals run last in their phases. At the end: ends what was served to the build, and says what was
 * collected and not published. Named in {@code
 * META-INF/plexus/components.xml}, because Maven 3.8 does not find annotated components compiled for Java 17.
 */
public final class LifecycleExtension extends AbstractMavenLifecycleParticipant {

    private static final String PREPARED = "prepared";

    @SuppressWarnings("NullAway.Init") // Maven fills it
    private SettingsDecrypter decrypter;

    private final Lazy<TokenCache> tokens = new Lazy<>(SessionLogin::tokens);

    /** Comes only where this is an extension of Maven itself, named in {@code .mvn/extensions.xml}. */
    @Override
    public void afterSessionStart(MavenSession session) {
        SessionState.remember(session);
    }

    @Override
    public void afterProjectsRead(MavenSession session) throws MavenExecutionException {
        SessionState.remember(session);
        if (!SessionState.of(session).isFirst(PREPARED)) {
            return;
        }
        refuseMistakes(session);
        ReactorPlan.of(session).stream()
                .filter(planned -> planned.goal().equals("publish"))
                .filter(planned -> publishes(session, planned))
                .forEach(planned -> DeployPlugin.unbind(planned.project()));
        session.getProjects().forEach(ExecutionOrder::last);
        logInOneByOne(session);
    }

    @Override
    public void afterSessionEnd(MavenSession session) throws MavenExecutionException {
        SessionState.of(session).ending().forEach(Runnable::run);
        String unsaid = EndOfReactor.unsaid(session).orElse("");
        if (!unsaid.isEmpty()) {
            throw new MavenExecutionException(unsaid, pom(session));
        }
    }

    /** Maven 4 does not ask a plugin's {@link CodeArtifactLogin}; one of {@code .mvn/extensions.xml} it does. */
    private void logInOneByOne(MavenSession session) {
        boolean isMaven4 = String.valueOf(session.getSystemProperties().getProperty("maven.version"))
                .startsWith("4.");
        boolean isOfMaven = String.valueOf(getClass().getClassLoader()).contains("coreExtension>");
        if (isMaven4 && !isOfMaven && !session.isOffline()) {
            SessionLogin.of(session.getRepositorySession(), this, decrypter, tokens)
                    .map(ProjectRepositories::new)
                    .ifPresent(repositories -> session.getAllProjects().forEach(repositories::logIn));
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

    private static File pom(MavenSession session) {
        return session.getTopLevelProject().getFile();
    }
}
