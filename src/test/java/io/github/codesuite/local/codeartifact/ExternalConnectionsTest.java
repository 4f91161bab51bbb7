package io.github.codesuite.local.codeartifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.codesuite.cloud.PublicRepository;
import io.github.codesuite.cloud.PublicSources;
import io.github.codesuite.cloud.Transfer;
import io.github.codesuite.local.codeartifact.store.Origin;
import io.github.codesuite.local.codeartifact.store.OriginControls;
import io.github.codesuite.local.codeartifact.upstream.OriginPolicy;
import io.github.codesuite.local.net.RawHttp;
import io.github.codesuite.poll.Ticker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * CodeArtifact user guide: "Requesting packages from external connections", "Package retention in intermediate repositories",
 * "Requesting Maven packages from upstreams and external connections", "Publishing and upstream repositories".
 */
class ExternalConnectionsTest {

    @TempDir
    Path home;

    private final PublicMaven central = PublicMaven.start();
    private Domain domain;

    @BeforeEach
    void open() {
        domain = open(central.sources());
        domain.repository("repo-C");
        domain.repository("repo-B", "repo-C");
        domain.repository("repo-A", "repo-B");
        domain.client.associateExternalConnection(associate ->
                associate.domain(Domain.NAME).repository("repo-C").externalConnection("public:maven-central"));
    }

    private Domain open(PublicSources sources) {
        return new Domain(home, LocalCodeArtifact.open(home, sources, Ticker.system()));
    }

    @AfterEach
    void close() {
        domain.close();
        central.close();
    }

    @Test
    void aVersionIsKeptWhereTheConnectionIsAndWhereItWasAskedForAndNotBetween() throws Exception {
        central.publish("1.0", "jar");

        assertThat(domain.jar("repo-A", "1.0")).isEqualTo("jar");

        assertThat(domain.versions("repo-A")).containsExactly("1.0 Published");
        assertThat(domain.versions("repo-B")).isEmpty();
        assertThat(domain.versions("repo-C")).containsExactly("1.0 Published");
    }

    @Test
    void allFilesWithUsualNamesAreFetchedForTheFirstThatIsAskedFor() throws Exception {
        central.publish("1.0", "jar");
        central.file("1.0", "-sources.jar", "sources");

        domain.get("repo-A", "com/example/app/1.0/app-1.0.pom");
        central.outage(503);

        assertThat(domain.jar("repo-A", "1.0")).isEqualTo("jar");
        assertThat(domain.get("repo-A", "com/example/app/1.0/app-1.0-sources.jar"))
                .isEqualTo("sources");
    }

    @Test
    void aFileWithAnotherNameIsFetchedWhenItIsAskedForAndAddedToBothRepositories() throws Exception {
        central.publish("1.0", "jar");
        central.file("1.0", "-linux.jar", "linux");
        domain.jar("repo-A", "1.0");

        assertThat(domain.get("repo-A", "com/example/app/1.0/app-1.0-linux.jar"))
                .isEqualTo("linux");
        central.outage(503);
        assertThat(domain.get("repo-A", "com/example/app/1.0/app-1.0-linux.jar"))
                .isEqualTo("linux");
        assertThat(domain.get("repo-C", "com/example/app/1.0/app-1.0-linux.jar"))
                .isEqualTo("linux");
    }

    @Test
    void theOriginOfAVersionIsTheConnectionInEveryRepository() throws Exception {
        central.publish("1.0", "jar");
        domain.jar("repo-A", "1.0");

        assertThat(domain.record("repo-A", "1.0").origin())
                .isEqualTo(Origin.externalConnection("public:maven-central"));
        assertThat(domain.record("repo-C", "1.0").origin())
                .isEqualTo(Origin.externalConnection("public:maven-central"));
        assertThat(domain.record("repo-A", "1.0").published()).isEqualTo(Instant.parse("2015-01-01T00:00:00Z"));
    }

    @Test
    void theMetadataListsTheVersionsOutsideAndInside() throws Exception {
        central.list("1.0", "2.0", "3.0-SNAPSHOT");
        domain.controls("repo-B", OriginPolicy.OPEN);
        domain.publish("repo-B", "1.5", "own");

        assertThat(domain.metadata("repo-A"))
                .contains("<version>1.0</version>", "<version>2.0</version>", "<version>1.5</version>")
                .contains("<release>1.5</release>")
                .doesNotContain("SNAPSHOT");
        assertThat(domain.versions("repo-A")).isEmpty();
    }

    @Test
    void aGroupsListOfPluginsIsHandedOn() throws Exception {
        String plugins = "<metadata><plugins><plugin><name>App</name><prefix>app</prefix>"
                + "<artifactId>app-maven-plugin</artifactId></plugin></plugins></metadata>";
        central.put("com/example/maven-metadata.xml", plugins);

        assertThat(domain.get("repo-A", "com/example/maven-metadata.xml")).isEqualTo(plugins);
        assertThat(domain.get("repo-A", "com/example/maven-metadata.xml.sha1"))
                .isEqualTo(Repository.checksums(plugins).sha1());
    }

    @Test
    void whatDoesNotExistOutsideIsNotFoundAndNothingIsKept() throws Exception {
        assertThat(domain.jar("repo-A", "9.9")).isEqualTo("404");
        assertThat(domain.metadata("repo-A")).isEqualTo("404");
        assertThat(domain.versions("repo-C")).isEmpty();
    }

    @Test
    void anOutageIsNotTakenForAMissingVersion() throws Exception {
        central.publish("1.0", "jar");
        domain.jar("repo-A", "1.0");
        central.outage(503);

        assertThat(domain.jar("repo-A", "1.0")).isEqualTo("jar");
        assertThatThrownBy(() -> domain.jar("repo-A", "2.0"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("502");
    }

    @Test
    void aFileThatDoesNotFitItsChecksumIsRefusedAndNothingOfTheVersionIsKept() throws Exception {
        central.publish("1.0", "jar");
        central.raw("com/example/app/1.0/app-1.0.jar", "other bytes");

        assertThatThrownBy(() -> domain.get("repo-A", "com/example/app/1.0/app-1.0.pom"))
                .hasMessageContaining("502");

        assertThat(domain.versions("repo-A")).isEmpty();
        assertThat(domain.versions("repo-C")).isEmpty();
        try (var left = Files.list(home.resolve("uploads"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aFileWithoutAnyChecksumIsRefused() {
        central.raw("com/example/app/1.0/app-1.0.pom", Repository.pom("1.0"));

        assertThatThrownBy(() -> domain.get("repo-A", "com/example/app/1.0/app-1.0.pom"))
                .hasMessageContaining("502");
    }

    @Test
    void clientsThatAskAtOnceLetTheVersionBeFetchedOnce() throws Exception {
        central.publish("1.0", "jar");
        ExecutorService clients = Executors.newFixedThreadPool(8);
        try {
            Callable<String> client = () -> domain.jar("repo-A", "1.0");
            List<Future<String>> answers = clients.invokeAll(Collections.nCopies(8, client));
            for (Future<String> answer : answers) {
                assertThat(answer.get()).isEqualTo("jar");
            }
        } finally {
            clients.shutdownNow();
        }
        assertThat(central.asked.stream().filter("com/example/app/1.0/app-1.0.jar"::equals))
                .hasSize(1);
    }

    @Test
    void snapshotsAreNotFetched() throws Exception {
        central.put(
                "com/example/app/1.0-SNAPSHOT/maven-metadata.xml", Repository.snapshotMetadata("20260101.000000", 1));
        central.put("com/example/app/1.0-SNAPSHOT/app-1.0-20260101.000000-1.jar", "jar");

        assertThat(domain.get("repo-A", "com/example/app/1.0-SNAPSHOT/maven-metadata.xml"))
                .isEqualTo("404");
        assertThat(domain.get("repo-A", "com/example/app/1.0-SNAPSHOT/app-1.0-20260101.000000-1.jar"))
                .isEqualTo("404");
        assertThat(central.asked).isEmpty();
    }

    @Test
    void aVersionThatIsOutsideIsNotPublished() throws Exception {
        central.publish("1.0", "jar");
        central.list("1.0");

        Transfer.Answer answer = domain.publish("repo-A", "1.0", "own");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).contains("public:maven-central");
        assertThat(domain.publish("repo-A", "1.1", "own").status()).isEqualTo(201);
    }

    @Test
    void publishingGoesOnWhileThePublicRepositoryIsOutOfOrder() throws Exception {
        central.outage(503);

        assertThat(domain.publish("repo-A", "1.0", "own").status()).isEqualTo(201);
    }

    @Test
    void aPackageThatWasFetchedCannotBePublishedTo() throws Exception {
        central.publish("1.0", "jar");
        domain.jar("repo-C", "1.0");

        assertThat(domain.controls("repo-C")).isEqualTo(OriginControls.INGESTED_FIRST);
        assertThat(domain.publish("repo-C", "1.1", "own").status()).isEqualTo(409);
    }

    @Test
    void aPackageThatBlocksUpstreamsIsNotLookedUpOutside() throws Exception {
        domain.publish("repo-C", "1.0", "own");
        central.asked.clear();
        central.publish("2.0", "foreign");

        assertThat(domain.jar("repo-C", "2.0")).isEqualTo("404");
        assertThat(domain.jar("repo-A", "2.0")).isEqualTo("404");
        assertThat(central.asked).isEmpty();
    }

    @Test
    void aConnectionThatIsNotConfiguredIsRefusedByNameWhereItIsUsed() throws Exception {
        domain.close();
        try (Domain other = Domain.again(home, LocalCodeArtifact.open(home, Ticker.system()))) {
            RawHttp.Answer answer = other.raw("repo-A", "com/example/app/1.0/app-1.0.jar");
            assertThat(answer.status()).isEqualTo(501);
            assertThat(answer.body()).contains("public:maven-central", "-Dcodesuite.local.upstreams=maven-central");
        }
        assertThat(central.asked).isEmpty();
    }

    @Test
    void nothingIsFetchedWhileMavenIsOffline() throws Exception {
        domain.close();
        central.publish("1.0", "jar");
        PublicSources offline =
                new PublicSources(Map.of(PublicRepository.MAVEN_CENTRAL, central.url()), Optional.empty());
        try (Domain same = Domain.again(home, LocalCodeArtifact.open(home, offline, Ticker.system()))) {
            assertThatThrownBy(() -> same.jar("repo-A", "1.0")).hasMessageContaining("502");
            assertThat(same.publish("repo-A", "2.0", "own").status()).isEqualTo(201);
        }
        assertThat(central.asked).isEmpty();
    }
}
