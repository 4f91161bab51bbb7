package io.github.codesuite.mojo;

import io.github.codesuite.cloud.Cloud;
import io.github.codesuite.cloud.PublicSources;
import io.github.codesuite.failure.StageFailure;
import io.github.codesuite.mojo.config.LocalChoice;
import io.github.codesuite.mojo.login.GivenToken;
import io.github.codesuite.mojo.login.Login;
import io.github.codesuite.mojo.login.TokenAuthentication;
import io.github.codesuite.poll.Ticker;
import io.github.codesuite.token.Token;
import io.github.codesuite.token.TokenCache;
import io.github.codesuite.token.TokenKey;
import io.github.codesuite.token.TokenRequest;
import io.github.codesuite.value.CodeArtifactEndpoint;
import io.github.codesuite.value.Lazy;
import io.github.codesuite.value.Secret;
import io.github.codesuite.value.StableRepositoryName;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.repository.RemoteRepository;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * What a session has to log in with. Each token is asked for once, also where that fails: a build does not wait for the same
 * refusal again and again. Thread-safe.
 */
final class SessionLogin {

    /** Where a repository of the local cloud is reached. */
    record Served(URI url, Secret token) {

        /** The repository at the port of the moment, which no proxy leads to. */
        @SuppressWarnings("NullAway") // the resolver's word for no proxy
        RemoteRepository of(RemoteRepository repository) {
            return new RemoteRepository.Builder(repository)
                    .setUrl(url.toString())
                    .setAuthentication(new TokenAuthentication(token))
                    .setProxy(null)
                    .build();
        }
    }

    private final MavenSession session;
    private final SettingsDecrypter decrypter;
    private final Lazy<TokenCache> tokens;
    private final Lazy<ServeRepositories> server;
    private final Map<TokenKey, StageFailure> failed = new ConcurrentHashMap<>();
    private final Set<Secret> replacements = ConcurrentHashMap.newKeySet();
    private final Set<String> hosts = ConcurrentHashMap.newKeySet();
    private @Nullable LoginSettings settings;
    private boolean projectsAreRead;

    private SessionLogin(MavenSession session, SettingsDecrypter decrypter, Lazy<TokenCache> tokens) {
        this.session = session;
        this.decrypter = decrypter;
        this.tokens = tokens;
        this.server = new Lazy<>(this::serve);
    }

    /**
     * That of a session; empty where Maven's session is not known.
     *
     * @param key by which it is found again
     */
    static Optional<SessionLogin> of(
            RepositorySystemSession session, Object key, SettingsDecrypter decrypter, Lazy<TokenCache> tokens) {
        return SessionState.maven(session).map(maven -> {
            session.getData().set(key, null, new SessionLogin(maven, decrypter, tokens));
            return (SessionLogin) session.getData().get(key);
        });
    }

    /** The tokens of this user: of no project, and of no local cloud. */
    static TokenCache tokens() {
        Path home = Path.of(System.getProperty("user.home"));
        return new TokenCache(
                home.resolve(".codesuite").resolve("tokens"),
                Ticker.system(),
                LoggerFactory.getLogger(SessionLogin.class)::warn);
    }

    /** Where the token of a repository comes from; empty where it is none of CodeArtifact's or has a server of its own. */
    Optional<Login> of(RemoteRepository repository) {
        LoginSettings now = settings();
        return now.endpoint(repository.getUrl())
                .filter(endpoint -> endpoint.format().equals("maven"))
                .filter(endpoint -> !hasServer(repository.getId()))
                .map(endpoint -> new OfRepository(endpoint, repository.getId(), now));
    }

    /** Serves the local cloud's repositories until the session ends. */
    Served served(StableRepositoryName name) {
        return new Served(server.get().endpoint(name), server.get().token(name));
    }

    /** They change once: when the projects have been read. */
    private synchronized LoginSettings settings() {
        boolean read = session.getTopLevelProject() != null;
        LoginSettings known = settings;
        if (known == null || read != projectsAreRead) {
            known = LoginSettings.of(session);
            settings = known;
            projectsAreRead = read;
        }
        return known;
    }

    private ServeRepositories serve() {
        LocalChoice local = settings().cloud().local();
        PublicSources sources = ServeSources.of(
                local.upstreams(), new SettingsXml(session.getSettings(), decrypter), session.isOffline());
        ServeRepositories started = ServeRepositories.start(local.home(), sources);
        SessionState.of(session).atEnd(started::close);
        return started;
    }

    /** Also a server without a password, which may send a header of its own. */
    private boolean hasServer(String id) {
        return session.getSettings().getServer(id) != null;
    }

    private final class OfRepository implements Login {

        private final CodeArtifactEndpoint endpoint;
        private final String repository;
        private final LoginSettings settings;
        private final TokenKey key;

        OfRepository(CodeArtifactEndpoint endpoint, String repository, LoginSettings settings) {
            this.endpoint = endpoint;
            this.repository = repository;
            this.settings = settings;
            this.key = new TokenKey(endpoint.host(), settings.identity().key());
        }

        @Override
        public Secret token() {
            return given().orElseGet(() -> asked(() -> tokens.get().get(key, this::ask)));
        }

        @Override
        public Optional<Secret> insteadOf(Secret refused) {
            if (given().isPresent()) {
                throw GivenToken.refused(endpoint);
            }
            if (replacements.contains(refused)) {
                return Optional.empty();
            }
            Secret other = asked(() -> tokens.get().insteadOf(refused, key, this::ask));
            replacements.add(other);
            return Optional.of(other);
        }

        private Optional<Secret> given() {
            hosts.add(endpoint.host());
            hosts.addAll(ReactorHosts.of(session, SessionLogin.this::hasServer));
            return settings.given().of(endpoint, hosts);
        }

        private Secret asked(Supplier<Secret> asking) {
            StageFailure before = failed.get(key);
            if (before != null) {
                throw before;
            }
            try {
                return asking.get();
            } catch (StageFailure failure) {
                failed.put(key, failure);
                throw failure;
            }
        }

        private Token ask() {
            Clouds clouds = new Clouds(
                    MavenSurroundings.of(session),
                    new SettingsXml(session.getSettings(), decrypter),
                    false,
                    LoggerFactory.getLogger(SessionLogin.class)::warn);
            try (Cloud cloud = clouds.open(settings.choice(endpoint))) {
                return new TokenRequest(
                                endpoint, repository, settings.identity().words())
                        .ask(cloud, Ticker.system());
            }
        }
    }
}
