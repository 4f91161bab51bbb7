package io.github.codesuite.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.codesuite.bundle.Checksums;
import io.github.codesuite.local.LocalDefaults;
import io.github.codesuite.spec.maven.SnapshotMetadata;
import io.github.codesuite.stage.publish.PublishVerdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a JVM that publishes at points drawn from a seed ({@code -Dits.seed}, printed): before a request, at a byte of its body, after
 * it took effect. Whatever the point, no reader sees half a version, and the next run sends what is missing and nothing else.
 */
class PublishKillIT {

    private static final int TIMES = 6;
    private static final int KILLED = 137;
    private static final String PUT = "PUT .*";
    private static final String RELEASES = "/maven/acme/releases/";
    private static final String SNAPSHOTS = "/maven/acme/snapshots/";

    /** Where the process dies: in which of its uploads, and at which byte of the body; after the last, when it took effect. */
    private record Point(int upload, int octet, boolean isAfterEffect) {}

    @TempDir
    Path folder;

    private final long seed = Long.getLong("its.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final List<AutoCloseable> open = new ArrayList<>();
    private volatile Optional<Process> publisher = Optional.empty();
    private Optional<WireBackend> backend = Optional.empty();
    private Optional<FaultProxy> way = Optional.empty();

    @BeforeEach
    void open() {
        System.out.println("points drawn from seed " + seed + " (-Dits.seed=" + seed + ")");
        FaultProxy proxy = new FaultProxy(request -> wire().answer(request));
        WireBackend wire = new WireBackend(folder.resolve("home"), proxy::uri, token -> {});
        open.add(proxy);
        open.add(wire);
        way = Optional.of(proxy);
        backend = Optional.of(wire);
        LocalDefaults.forPublish(wire.cloud, "acme", Set.of("releases", "snapshots"));
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
    }

    @Test
    void noReaderSeesHalfAVersionAndTheNextRunSendsOnlyWhatIsMissing() throws Exception {
        PublishedTree first = tree("1.0");
        PublisherProcess.publish(proxy().uri(), first);
        isWhole(first);
        int uploads = Math.toIntExact(proxy().sent(PUT));
        for (int time = 1; time <= TIMES; time++) {
            Point point = new Point(1 + random.nextInt(uploads), random.nextInt(120_000), random.nextInt(4) == 0);
            System.out.println("  " + point);
            PublishedTree tree = tree("1." + time);
            publishUntil(point, tree);
            noHalfIsSeen(tree);
            PublishVerdict verdict = PublisherProcess.publish(proxy().uri(), tree);
            assertThat(verdict).as(point.toString()).isInstanceOf(PublishVerdict.Published.class);
            isWhole(tree);
            for (String path : tree.releases().keySet()) {
                assertThat(proxy().reached("PUT " + RELEASES + path.replace(".", "\\.")))
                        .as("%s was taken once: %s", path, point)
                        .isEqualTo(1);
            }
        }
    }

    private void publishUntil(Point point, PublishedTree tree) throws Exception {
        proxy().calls(PUT, point.upload(), point.upload(), exchange -> {
            if (point.isAfterEffect()) {
                exchange.forward();
            } else {
                exchange.read(point.octet());
            }
            publisher.ifPresent(Process::destroyForcibly);
            exchange.hangUp();
        });
        Process process = PublisherProcess.start(proxy().uri(), tree);
        publisher = Optional.of(process);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("it ends").isTrue();
        publisher = Optional.empty();
        assertThat(process.exitValue())
                .as(Files.readString(tree.folder().resolve("publisher.out")))
                .isEqualTo(KILLED);
    }

    /** A release is listed and readable as a whole, or not at all; a snapshot's document names a whole build, or is not there. */
    private void noHalfIsSeen(PublishedTree tree) throws IOException {
        for (String module : List.of("parent", "app")) {
            Map<String, String> assets = tree.releases();
            assets.keySet().removeIf(path -> !path.startsWith("com/example/" + module + "/"));
            boolean isListed = text(read(RELEASES + "com/example/" + module + "/maven-metadata.xml"))
                    .contains("<version>" + tree.version() + "</version>");
            for (Map.Entry<String, String> asset : assets.entrySet()) {
                assertThat(sha256(read(RELEASES + asset.getKey())))
                        .as(asset.getKey())
                        .isEqualTo(isListed ? asset.getValue() : "404");
            }
        }
        Optional<byte[]> document = snapshotDocument(tree);
        if (document.isPresent()) {
            snapshotIsWhole(tree, document.get());
        }
    }

    private void isWhole(PublishedTree tree) throws IOException {
        for (Map.Entry<String, String> asset : tree.releases().entrySet()) {
            assertThat(sha256(read(RELEASES + asset.getKey())))
                    .as(asset.getKey())
                    .isEqualTo(asset.getValue());
        }
        snapshotIsWhole(tree, snapshotDocument(tree).orElseThrow());
    }

    private Optional<byte[]> snapshotDocument(PublishedTree tree) throws IOException {
        return read(SNAPSHOTS + "com/example/lib/" + tree.version() + "-SNAPSHOT/maven-metadata.xml");
    }

    private void snapshotIsWhole(PublishedTree tree, byte[] document) throws IOException {
        String build = SnapshotMetadata.parse(document).build();
        String stem = SNAPSHOTS + "com/example/lib/" + tree.version() + "-SNAPSHOT/lib-" + build;
        for (Map.Entry<String, String> file : tree.snapshotFiles().entrySet()) {
            assertThat(sha256(read(stem + file.getKey())))
                    .as(stem + file.getKey())
                    .isEqualTo(file.getValue());
        }
    }

    /** As Maven reads; not counted by the proxy. */
    private Optional<byte[]> read(String path) throws IOException {
        String token = wire().cloud
                .codeArtifact()
                .getAuthorizationToken(get -> get.domain("acme"))
                .authorizationToken();
        String pair = Base64.getEncoder().encodeToString(("aws:" + token).getBytes(StandardCharsets.UTF_8));
        Reply reply = wire().answer(new Request(
                "GET " + path + " HTTP/1.1",
                Map.of("authorization", "Basic " + pair, "host", "127.0.0.1:" + proxy().port()),
                new byte[0]));
        return reply.status() == 200 ? Optional.of(reply.body()) : Optional.empty();
    }

    private static String text(Optional<byte[]> document) {
        return document.map(body -> new String(body, StandardCharsets.UTF_8)).orElse("");
    }

    private static String sha256(Optional<byte[]> content) {
        return content.map(body -> Checksums.of(body).sha256()).orElse("404");
    }

    private PublishedTree tree(String version) throws IOException {
        return PublishedTree.in(Files.createDirectories(folder.resolve("tree-" + version)), version);
    }

    private WireBackend wire() {
        return backend.orElseThrow();
    }

    private FaultProxy proxy() {
        return way.orElseThrow();
    }
}
