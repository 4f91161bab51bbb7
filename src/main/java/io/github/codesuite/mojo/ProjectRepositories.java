package io.github.codesuite.mojo;

import io.github.codesuite.mojo.login.LazyAuthentication;
import io.github.codesuite.mojo.login.Login;
import io.github.codesuite.mojo.login.TokenAuthentication;
import io.github.codesuite.value.StableRepositoryName;
import java.util.Optional;
import org.apache.maven.RepositoryUtils;
import org.apache.maven.artifact.repository.ArtifactRepository;
import org.apache.maven.artifact.repository.Authentication;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.repository.RemoteRepository;

/**
 * The repositories of a project, given their logins one by one: for Maven 4, where a plugin's {@link CodeArtifactLogin} is not
 * asked. Covers dependencies, plugins and distributionManagement.
 */
@SuppressWarnings("deprecation") // a project has no other way to change its repositories
final class ProjectRepositories {

    /** Maven's word for a login, which asks for the token when it is to be sent. */
    private static final class LegacyLogin extends Authentication {

        private final Login login;

        LegacyLogin(Login login) {
            super(TokenAuthentication.USER, "");
            this.login = login;
        }

        @Override
        public String getPassword() {
            return login.token().reveal();
        }
    }

    private final SessionLogin login;

    ProjectRepositories(SessionLogin login) {
        this.login = login;
    }

    void logIn(MavenProject project) {
        project.getRemoteArtifactRepositories().forEach(this::serve);
        project.getPluginArtifactRepositories().forEach(this::serve);
        // Maven derives the resolver's repositories from these when they are set.
        project.setRemoteArtifactRepositories(project.getRemoteArtifactRepositories());
        project.setPluginArtifactRepositories(project.getPluginArtifactRepositories());
        project.getRemoteProjectRepositories().replaceAll(this::loggedIn);
        project.getRemotePluginRepositories().replaceAll(this::loggedIn);
        Optional.ofNullable(project.getDistributionManagementArtifactRepository())
                .ifPresent(target -> {
                    serve(target);
                    logIn(target);
                });
    }

    private void serve(ArtifactRepository repository) {
        Optional.ofNullable(repository.getUrl())
                .flatMap(StableRepositoryName::parse)
                .map(login::served)
                .ifPresent(served -> {
                    repository.setUrl(served.url().toString());
                    repository.setAuthentication(new Authentication(
                            TokenAuthentication.USER, served.token().reveal()));
                });
    }

    private RemoteRepository loggedIn(RemoteRepository repository) {
        return of(repository)
                .map(found -> new RemoteRepository.Builder(repository)
                        .setAuthentication(new LazyAuthentication(found))
                        .build())
                .orElse(repository);
    }

    private void logIn(ArtifactRepository repository) {
        if (repository.getAuthentication() == null) {
            of(RepositoryUtils.toRepo(repository))
                    .ifPresent(found -> repository.setAuthentication(new LegacyLogin(found)));
        }
    }

    private Optional<Login> of(RemoteRepository repository) {
        return repository.getAuthentication() == null ? login.of(repository) : Optional.empty();
    }
}
