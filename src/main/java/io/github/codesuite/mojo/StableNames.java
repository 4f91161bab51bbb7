package io.github.codesuite.mojo;

import io.github.codesuite.value.StableRepositoryName;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.artifact.repository.ArtifactRepository;
import org.apache.maven.artifact.repository.Authentication;
import org.apache.maven.project.MavenProject;

/**
 * The repositories of a reactor that carry a stable name of the local cloud ({@code
 * https://<domain>.codeartifact.localhost/maven/<repository>/}), and the loopback address that they get for the length of a
 * build. Covers dependencies, plugins and distributionManagement.
 */
@SuppressWarnings("deprecation") // Maven 3 has no other way to change a project's repositories
final class StableNames {

    private final List<MavenProject> projects;

    StableNames(Collection<MavenProject> projects) {
        this.projects = List.copyOf(projects);
    }

    /** Whether a repository of the reactor has a stable name. */
    boolean areUsed() {
        return projects.stream()
                .flatMap(StableNames::repositories)
                .anyMatch(each -> name(each).isPresent());
    }

    /** Gives each of them the address of the server of the moment and the token that it wants. */
    void rewrite(ServeRepositories server) {
        for (MavenProject project : projects) {
            repositories(project).forEach(each -> rewrite(each, server));
            // Maven derives the resolver's repositories from these when they are set.
            project.setRemoteArtifactRepositories(project.getRemoteArtifactRepositories());
            project.setPluginArtifactRepositories(project.getPluginArtifactRepositories());
        }
    }

    private static void rewrite(ArtifactRepository repository, ServeRepositories server) {
        name(repository).ifPresent(name -> {
            repository.setUrl(server.endpoint(name).toString());
            repository.setAuthentication(
                    new Authentication("aws", server.token(name).reveal()));
        });
    }

    private static Optional<StableRepositoryName> name(ArtifactRepository repository) {
        return Optional.ofNullable(repository.getUrl()).flatMap(StableRepositoryName::parse);
    }

    private static Stream<ArtifactRepository> repositories(MavenProject project) {
        return Stream.of(
                        project.getRemoteArtifactRepositories().stream(),
                        project.getPluginArtifactRepositories().stream(),
                        Optional.ofNullable(project.getDistributionManagementArtifactRepository()).stream())
                .flatMap(each -> each);
    }
}
