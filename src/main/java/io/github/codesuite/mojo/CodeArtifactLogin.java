package io.github.codesuite.mojo;

import io.github.codesuite.mojo.login.Login;
import io.github.codesuite.mojo.login.LoginConnector;
import io.github.codesuite.token.TokenCache;
import io.github.codesuite.value.Lazy;
import io.github.codesuite.value.StableRepositoryName;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.spi.connector.RepositoryConnector;
import org.eclipse.aether.spi.connector.RepositoryConnectorFactory;
import org.eclipse.aether.transfer.NoRepositoryConnectorException;

/**
 * Stands in the way that every transfer of Maven takes, whatever wants it: repositories of CodeArtifact are logged in to, those
 * with a stable name of the local cloud are served, and all others go on to Maven's own as they are. A repository that has a server in {@code
 * settings.xml} is such another one. Loads nothing of the SDK before a token is asked for. Named in {@code
 * META-INF/plexus/components.xml}.
 */
public final class CodeArtifactLogin implements RepositoryConnectorFactory {

    /** Above Maven's own, and above those that other extensions bring. */
    private static final float PRIORITY = 1_000;

    @SuppressWarnings("NullAway.Init") // Maven fills it: all factories that there are
    private Map<String, RepositoryConnectorFactory> factories;

    @SuppressWarnings("NullAway.Init") // Maven fills it
    private SettingsDecrypter decrypter;

    private final Lazy<TokenCache> tokens = new Lazy<>(SessionLogin::tokens);

    @Override
    public RepositoryConnector newInstance(RepositorySystemSession session, RemoteRepository repository)
            throws NoRepositoryConnectorException {
        Optional<SessionLogin> login = SessionLogin.of(session, this, decrypter, tokens);
        if (login.isEmpty() || session.isOffline() || repository.getAuthentication() != null) {
            return others(session, repository);
        }
        Optional<StableRepositoryName> stable = StableRepositoryName.parse(repository.getUrl());
        if (stable.isPresent()) {
            return others(session, login.get().served(stable.get()).of(repository));
        }
        Optional<Login> own = login.get().of(repository);
        return own.isPresent()
                ? new LoginConnector(repository, own.get(), target -> others(session, target))
                : others(session, repository);
    }

    @Override
    public float getPriority() {
        return PRIORITY;
    }

    /** What would have been asked without us; another copy of this class, of a plugin and an extension in one build, is not. */
    private RepositoryConnector others(RepositorySystemSession session, RemoteRepository repository)
            throws NoRepositoryConnectorException {
        var sorted = factories.values().stream()
                .filter(factory -> !factory.getClass().getName().equals(CodeArtifactLogin.class.getName()))
                .sorted(Comparator.comparing(RepositoryConnectorFactory::getPriority)
                        .reversed())
                .toList();
        for (RepositoryConnectorFactory factory : sorted) {
            try {
                return factory.newInstance(session, repository);
            } catch (NoRepositoryConnectorException notThisOne) {
                // The next may know how.
            }
        }
        throw new NoRepositoryConnectorException(repository);
    }
}
