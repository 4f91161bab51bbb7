package io.github.codesuite.mojo;

import io.github.codesuite.value.CodeArtifactEndpoint;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.artifact.repository.ArtifactRepository;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.DeploymentRepository;
import org.apache.maven.model.DistributionManagement;
import org.apache.maven.project.MavenProject;

/** The hosts of CodeArtifact that the projects of a reactor name: to read from, to get plugins from, to deploy to. */
@SuppressWarnings("deprecation") // Maven 3 has no other word for a repository that has its id and its URL
final class ReactorHosts {

    private record Named(String id, String url) {}

    private ReactorHosts() {}

    /** @param isSettled whether a repository of this id gets its password from elsewhere */
    static Set<String> of(MavenSession session, Predicate<String> isSettled) {
        return Stream.ofNullable(session.getAllProjects())
                .flatMap(Collection::stream)
                .flatMap(ReactorHosts::repositories)
                .filter(named -> !isSettled.test(named.id()))
                .flatMap(named -> CodeArtifactEndpoint.parse(named.url()).stream())
                .map(CodeArtifactEndpoint::host)
                .collect(Collectors.toSet());
    }

    private static Stream<Named> repositories(MavenProject project) {
        Stream<ArtifactRepository> read = Stream.concat(
                project.getRemoteArtifactRepositories().stream(), project.getPluginArtifactRepositories().stream());
        Stream<DeploymentRepository> written = Optional.ofNullable(project.getDistributionManagement()).stream()
                .flatMap(ReactorHosts::targets);
        return Stream.concat(
                read.map(each -> new Named(each.getId(), text(each.getUrl()))),
                written.map(each -> new Named(text(each.getId()), text(each.getUrl()))));
    }

    private static Stream<DeploymentRepository> targets(DistributionManagement management) {
        return Stream.concat(
                Stream.ofNullable(management.getRepository()), Stream.ofNullable(management.getSnapshotRepository()));
    }

    private static String text(@org.jspecify.annotations.Nullable String maybe) {
        return Optional.ofNullable(maybe).orElse("");
    }
}
