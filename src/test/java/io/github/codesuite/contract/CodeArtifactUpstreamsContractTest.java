package io.github.codesuite.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.codeartifact.CodeartifactClient;
import software.amazon.awssdk.services.codeartifact.model.AllowPublish;
import software.amazon.awssdk.services.codeartifact.model.AllowUpstream;
import software.amazon.awssdk.services.codeartifact.model.PackageFormat;
import software.amazon.awssdk.services.codeartifact.model.PackageOriginRestrictions;
import software.amazon.awssdk.services.codeartifact.model.ResourceNotFoundException;
import software.amazon.awssdk.services.codeartifact.model.UpstreamRepository;

/**
 * Upstream repositories and package origin controls of CodeArtifact, as the pages
 * <a href="https://docs.aws.amazon.com/codeartifact/latest/ug/repo-upstream-behavior.html">Requesting a package version with upstream
 * repositories</a> and <a href="https://docs.aws.amazon.com/codeartifact/latest/ug/package-origin-controls.html">Editing package
 * origin controls</a> of its user guide have them. Makes one domain with three repositories in a chain and a few packages of some
 * bytes, all with random names, and deletes them.
 */
class CodeArtifactUpstreamsContractTest extends Contract {

    private static final String JAR = "com/example/app/1.0/app-1.0.jar";

    private final String domain = "contract-" + UUID.randomUUID().toString().replace("-", "");

    CodeArtifactUpstreamsContractTest(Ground ground) {
        super(ground);
    }

    @BeforeEach
    void threeRepositories() {
        client().createDomain(create -> create.domain(domain));
        atEnd(ResourceNotFoundException.class, () -> client().deleteDomain(delete -> delete.domain(domain)));
        repository("repo-c");
        repository("repo-b", "repo-c");
        repository("repo-a", "repo-b");
    }

    /** "Package retention in intermediate repositories": in the most-downstream repository, and in none between. */
    @Test
    void aVersionThatIsReadIsKeptInTheRepositoryThatWasAsked() throws Exception {
        files("repo-c").publish("1.0", "jar");

        awaitText("repo-a", JAR, "jar");

        until(() -> versions("repo-a"), List.of("1.0")::equals);
        assertThat(versions("repo-b")).isEmpty();
    }

    /** "Package retention from upstream repositories": deleting the version from the upstream does not affect it. */
    @Test
    void aKeptVersionOutlivesTheUpstreams() throws Exception {
        files("repo-c").publish("1.0", "jar");
        awaitText("repo-a", JAR, "jar");
        until(() -> versions("repo-a"), List.of("1.0")::equals);

        client().deletePackageVersions(delete -> delete.domain(domain)
                .repository("repo-c")
                .format(PackageFormat.MAVEN)
                .namespace("com.example")
                .packageValue("app")
                .versions("1.0"));

        assertThat(files("repo-a").get(JAR)).isEqualTo("jar");
    }

    /** <a href="https://docs.aws.amazon.com/codeartifact/latest/ug/upstream-repo-api-behavior.html">API behavior with upstream
     * repositories</a>: operations know what is in the repository itself. */
    @Test
    void operationsDoNotLookInUpstreams() throws Exception {
        files("repo-c").publish("1.0", "jar");

        assertRefused(
                ResourceNotFoundException.class,
                "ResourceNotFoundException",
                404,
                () -> client().describePackageVersion(describe -> describe.domain(domain)
                        .repository("repo-a")
                        .format(PackageFormat.MAVEN)
                        .namespace("com.example")
                        .packageValue("app")
                        .packageVersion("1.0")));
    }

    /** "Default package origin control settings" of a package that is published first. */
    @Test
    void aPackageThatIsPublishedFirstBlocksUpstreams() throws Exception {
        files("repo-c").publish("1.0", "foreign");
        files("repo-a").publish("1.1", "own");

        PackageOriginRestrictions restrictions = client().describePackage(describe -> describe.domain(domain)
                        .repository("repo-a")
                        .format(PackageFormat.MAVEN)
                        .namespace("com.example")
                        .packageValue("app"))
                .packageValue()
                .originConfiguration()
                .restrictions();
        assertThat(restrictions.publish()).isEqualTo(AllowPublish.ALLOW);
        assertThat(restrictions.upstream()).isEqualTo(AllowUpstream.BLOCK);
        assertThat(files("repo-a").get(JAR)).isEqualTo("404");
    }

    /** "Publishing and upstream repositories", the first and the third of its three cases. */
    @Test
    void aVersionThatAnUpstreamHasOrAPackageThatBlocksPublishingIsAConflict() throws Exception {
        files("repo-c").publish("1.0", "foreign");
        allow(AllowPublish.ALLOW, AllowUpstream.ALLOW);
        assertThat(files("repo-a").put(JAR, "own").status()).isEqualTo(409);

        allow(AllowPublish.BLOCK, AllowUpstream.ALLOW);
        assertThat(files("repo-a").put("com/example/app/1.1/app-1.1.jar", "own").status())
                .isEqualTo(409);
    }

    private void allow(AllowPublish publish, AllowUpstream upstream) {
        client().putPackageOriginConfiguration(put -> put.domain(domain)
                .repository("repo-a")
                .format(PackageFormat.MAVEN)
                .namespace("com.example")
                .packageValue("app")
                .restrictions(restrictions -> restrictions.publish(publish).upstream(upstream)));
    }

    private void repository(String name, String... upstreams) {
        client().createRepository(create -> create.domain(domain)
                .repository(name)
                .upstreams(Stream.of(upstreams)
                        .map(upstream -> UpstreamRepository.builder()
                                .repositoryName(upstream)
                                .build())
                        .toList()));
        atEnd(() -> client().deleteRepository(delete -> delete.domain(domain).repository(name)));
    }

    /** What was published may take a while to be readable ("Publishing latency"). */
    private void awaitText(String repository, String path, String text) throws Exception {
        until(() -> text(repository, path), text::equals);
    }

    private String text(String repository, String path) {
        try {
            return files(repository).get(path);
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    private List<String> versions(String repository) {
        try {
            return client()
                    .listPackageVersions(list -> list.domain(domain)
                            .repository(repository)
                            .format(PackageFormat.MAVEN)
                            .namespace("com.example")
                            .packageValue("app"))
                    .versions()
                    .stream()
                    .map(version -> version.version())
                    .toList();
        } catch (ResourceNotFoundException noPackage) {
            return List.of();
        }
    }

    private PackageFiles files(String repository) {
        return new PackageFiles(cloud(), domain, repository);
    }

    private CodeartifactClient client() {
        return cloud().codeArtifact();
    }
}
