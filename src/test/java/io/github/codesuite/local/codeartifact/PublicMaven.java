package io.github.codesuite.local.codeartifact;

import io.github.codesuite.aws.HttpDownload;
import io.github.codesuite.bundle.Checksums;
import io.github.codesuite.cloud.PublicRepository;
import io.github.codesuite.cloud.PublicSources;
import io.github.codesuite.local.net.LoopbackLimits;
import io.github.codesuite.local.net.LoopbackReply;
import io.github.codesuite.local.net.LoopbackRequest;
import io.github.codesuite.local.net.LoopbackServer;
import io.github.codesuite.poll.Ticker;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The world outside: a Maven repository on this machine that says what it was asked for, and can be out of order. */
final class PublicMaven implements AutoCloseable {

    final List<String> asked = new CopyOnWriteArrayList<>();
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final LoopbackServer server;
    private volatile int outage;

    private PublicMaven() {
        this.server = LoopbackServer.start("public", this::answer, LoopbackLimits.packages(), Ticker.system());
    }

    static PublicMaven start() {
        return new PublicMaven();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.port() + "/maven2/");
    }

    /** What a local cloud is told that may fetch from here. */
    PublicSources sources() {
        return new PublicSources(Map.of(PublicRepository.MAVEN_CENTRAL, url()), Optional.of(download()));
    }

    static HttpDownload download() {
        return new HttpDownload(Optional.empty(), Duration.ofSeconds(5), Duration.ofSeconds(10));
    }

    /** Publishes a version of com.example:app with a POM and a jar. */
    void publish(String version, String jar) {
        file(version, ".pom", Repository.pom(version));
        file(version, ".jar", jar);
    }

    void file(String version, String end, String content) {
        put("com/example/app/" + version + "/app-" + version + end, content);
    }

    /** Lists versions in the artifact's maven-metadata.xml. */
    void list(String... versions) {
        put("com/example/app/maven-metadata.xml", Repository.metadata(versions));
    }

    void put(String path, String content) {
        files.put(path, content.getBytes(StandardCharsets.UTF_8));
        files.put(path + ".sha1", Repository.checksums(content).sha1().getBytes(StandardCharsets.US_ASCII));
    }

    /** A file as it is, without a checksum of its own. */
    void raw(String path, String content) {
        files.put(path, content.getBytes(StandardCharsets.UTF_8));
    }

    void remove(String path) {
        files.remove(path);
    }

    /** From now on every request is answered with a status; 0 for the end of that. */
    void outage(int status) {
        outage = status;
    }

    private LoopbackReply answer(LoopbackRequest request) {
        String path = String.join(
                "/", request.segments().subList(1, request.segments().size()));
        asked.add(path);
        byte[] content = files.get(path);
        if (outage != 0) {
            return LoopbackReply.text(outage, "out of order");
        }
        return content == null
                ? LoopbackReply.text(404, "not here")
                : LoopbackReply.octets(200, "application/octet-stream", content)
                        .with("Last-Modified", "Thu, 01 Jan 2015 00:00:00 GMT")
                        .with("ETag", "\"" + Checksums.of(content).sha1() + "\"");
    }

    @Override
    public void close() {
        server.close();
    }
}
