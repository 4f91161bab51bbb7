package io.github.codesuite.faults;

import io.github.codesuite.cloud.Cloud;
import io.github.codesuite.local.LocalDefaults;
import io.github.codesuite.mojo.MavenEnding;
import io.github.codesuite.project.ArtifactFile;
import io.github.codesuite.project.ProjectFacts;
import io.github.codesuite.stage.publish.PlainPublishNarration;
import io.github.codesuite.stage.publish.PublishRequest;
import io.github.codesuite.stage.publish.PublishStage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import software.amazon.awssdk.services.codeartifact.model.PackageFormat;

/** Publishes com.example:app to acme/releases, with a small POM and a larger jar. */
abstract class PublishFaultCase extends WireFaultCase {

    static final String BELOW = "/maven/acme/releases/com/example/app/";
    static final String JAR = "PUT " + BELOW + "1\\.0/app-1\\.0\\.jar";
    static final String METADATA = "PUT " + BELOW + "maven-metadata\\.xml";
    static final String ANY_PUT = "PUT .*";

    @BeforeEach
    final void makeRepository() {
        LocalDefaults.forPublish(wire().cloud, "acme", Set.of("releases"));
    }

    /** @param jar what the jar is made of */
    final MavenEnding publish(String jar) {
        return publish(module("1.0", jar));
    }

    final MavenEnding publish(ProjectFacts module) {
        return publish(aws(proxy, patience(3)), request(Optional.empty(), module));
    }

    final MavenEnding publish(Cloud cloud, String jar) {
        return publish(cloud, request(Optional.empty(), module("1.0", jar)));
    }

    final MavenEnding publish(Cloud cloud, PublishRequest request) {
        return run(() -> new PublishStage(cloud, ticker, new PlainPublishNarration(console), results())
                .run(request)
                .results());
    }

    static PublishRequest request(Optional<String> domainOwner, ProjectFacts module) {
        return new PublishRequest(
                "acme", domainOwner, "releases", "releases", List.of(module), Instant.parse("2026-01-02T03:00:00Z"));
    }

    final ProjectFacts module(String version, String jar) {
        try {
            Path basedir = Files.createDirectories(folder.resolve("tree"));
            Path pom = Files.writeString(
                    basedir.resolve("pom.xml"),
                    "<project><groupId>com.example</groupId><artifactId>app</artifactId><version>" + version
                            + "</version></project>");
            Path file = Files.writeString(basedir.resolve("app.jar"), jar.repeat(100_000));
            return new ProjectFacts(
                    "com.example",
                    "app",
                    version,
                    "jar",
                    basedir,
                    basedir,
                    basedir.resolve("target"),
                    pom,
                    List.of(new ArtifactFile("", "jar", file)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** How often the repository took each file. */
    final Map<String, Long> uploads() {
        return proxy.requests(ANY_PUT).stream()
                .map(Request::path)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    final long published() {
        return versions().stream()
                .filter(version -> version.endsWith("Published"))
                .count();
    }

    /** {@code 1.0 Published}; none where there is no package. */
    final List<String> versions() {
        boolean isThere = !wire().cloud
                .codeArtifact()
                .listPackages(list -> list.domain("acme").repository("releases").format(PackageFormat.MAVEN))
                .packages()
                .isEmpty();
        return isThere ? versionsOfThePackage() : List.of();
    }

    private List<String> versionsOfThePackage() {
        return wire()
                .cloud
                .codeArtifact()
                .listPackageVersions(list -> list.domain("acme")
                        .repository("releases")
                        .format(PackageFormat.MAVEN)
                        .namespace("com.example")
                        .packageValue("app"))
                .versions()
                .stream()
                .map(version -> version.version() + " " + version.statusAsString())
                .toList();
    }
}
