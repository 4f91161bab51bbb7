package io.github.codesuite.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.codesuite.local.LocalHome;
import io.github.codesuite.local.LocalSettings;
import io.github.codesuite.local.exec.HostTools;
import io.github.codesuite.local.exec.ProcessRecord;
import io.github.codesuite.local.net.RawHttp;
import io.github.codesuite.local.state.AtomicFiles;
import io.github.codesuite.local.state.Records;
import io.github.codesuite.poll.Ticker;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class KeeperTest {

    private static final Duration IDLE = Duration.ofMillis(300);

    @TempDir
    private Path folder;

    private final List<String> notices = new CopyOnWriteArrayList<>();

    @Test
    void saysWhereItServesWhileItDoes() throws Exception {
        Path file = home().aws().resolve("serve.json");
        try (Keeper keeper = start(0)) {
            assertThat(file)
                    .content()
                    .contains(
                            "\"endpoint\": \"" + keeper.address() + "\"",
                            "\"pid\": " + ProcessHandle.current().pid(),
                            "\"started\": \"");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(home().aws().resolve("config"))
                    .content()
                    .contains("[profile codesuite]\nendpoint_url = " + keeper.address() + "\nregion = local-1");
        }
        assertThat(file).doesNotExist();
        assertThat(home().aws().resolve("config")).content().contains("endpoint_url = http://127.0.0.1:9");
    }

    @Test
    void servesThePackageRepositoriesOnItsOwnPort() throws Exception {
        try (Keeper keeper = start(0)) {
            keeper.cloud().codeArtifact().createDomain(create -> create.domain("acme"));
            keeper.cloud()
                    .codeArtifact()
                    .createRepository(create -> create.domain("acme").repository("releases"));
            String endpoint = keeper.cloud()
                    .codeArtifact()
                    .getRepositoryEndpoint(
                            get -> get.domain("acme").repository("releases").format("maven"))
                    .repositoryEndpoint();

            assertThat(endpoint).isEqualTo(keeper.address() + "/maven/acme/releases/");
            RawHttp http = new RawHttp(keeper.address().getPort());
            assertThat(http.ask("GET /maven/acme/releases/a/b/1/b-1.pom").status())
                    .isEqualTo(401);
            String token = keeper.cloud()
                    .codeArtifact()
                    .getAuthorizationToken(get -> get.domain("acme"))
                    .authorizationToken();
            assertThat(http.ask("GET /maven/acme/releases/a/b/1/b-1.pom", "Authorization: Bearer " + token)
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void thereIsNoSecondOneInAHome() {
        try (Keeper first = start(0)) {
            assertThatExceptionOfType(HomeTaken.class)
                    .isThrownBy(() -> start(0))
                    .satisfies(taken -> assertThat(taken.owner().address()).contains(first.address()))
                    .withMessageContaining("process " + ProcessHandle.current().pid());
        }
        start(0).close();
    }

    @Test
    void aPortInUseGivesTheHomeBack() {
        try (Keeper other = Keeper.start(
                settings(folder.resolve("other")), 0, true, new NoTransfer(), Ticker.system(), notices::add)) {
            int port = other.address().getPort();
            assertThatExceptionOfType(UncheckedIOException.class)
                    .isThrownBy(() -> start(port))
                    .withMessageContaining("port " + port);
        }
        start(0).close();
    }

    @Test
    void leavesWhenNobodyAsksForAnything() throws Exception {
        try (Keeper keeper = start(0)) {
            keeper.serveUntilIdle(IDLE);
        }
        assertThat(new Ownership(home(), Ticker.system()).living()).isEmpty();
    }

    @Test
    void staysForThoseWhoWereJustLedToIt() {
        try (Keeper keeper = start(0)) {
            Ownership other = new Ownership(home(), Ticker.system());
            assertThat(other.want().flatMap(Owner::address)).contains(keeper.address());

            assertThat(other.endingUnlessWantedWithin(Duration.ofMinutes(1))).isFalse();
            assertThat(other.want().flatMap(Owner::address)).contains(keeper.address());
            assertThat(other.endingUnlessWantedWithin(Duration.ZERO)).isTrue();
            assertThat(other.want().flatMap(Owner::address)).isEmpty();
        }
    }

    @Test
    void aKilledOneKeepsNothing() {
        record(new ProcessRecord(Long.MAX_VALUE, Instant.EPOCH, "java"), Optional.of("http://127.0.0.1:1"));
        start(0).close();
    }

    @Test
    void oneThatWasKilledBeforeItServedKeepsNothing() {
        record(new ProcessRecord(Long.MAX_VALUE, Instant.EPOCH, "java"), Optional.empty());
        start(0).close();
    }

    @Test
    void anotherProcessWithTheSameIdKeepsNothing() {
        ProcessRecord self = ProcessRecord.ofThisProcess();
        record(
                new ProcessRecord(self.pid(), self.started().minusSeconds(60), self.command()),
                Optional.of("http://127.0.0.1:1"));
        start(0).close();
    }

    private void record(ProcessRecord process, Optional<String> endpoint) {
        new Records<>(home().keeper(), Owner.class, 1, AtomicFiles.system())
                .write("owner", new Owner(process, false, false, endpoint, Instant.now()));
    }

    private Keeper start(int port) {
        return Keeper.start(settings(home().root()), port, true, new NoTransfer(), Ticker.system(), notices::add);
    }

    private LocalHome home() {
        return new LocalHome(folder.resolve("home"));
    }

    private static LocalSettings settings(Path home) {
        HostTools tools = new HostTools(
                Path.of(System.getProperty("java.home")),
                Optional.empty(),
                Map.of("PATH", System.getenv("PATH")),
                Map.of());
        return new LocalSettings(home, tools, false, false);
    }
}
