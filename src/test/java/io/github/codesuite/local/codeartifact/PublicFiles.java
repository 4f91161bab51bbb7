package io.github.codesuite.local.codeartifact;

import io.github.codesuite.cloud.PublicRepository;
import io.github.codesuite.cloud.PublicSources;
import io.github.codesuite.local.net.LoopbackLimits;
import io.github.codesuite.local.net.LoopbackReply;
import io.github.codesuite.local.net.LoopbackRequest;
import io.github.codesuite.local.net.LoopbackServer;
import io.github.codesuite.poll.Ticker;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A registry or an index of the world outside on this machine: files by their paths, as they are sent. */
public final class PublicFiles implements AutoCloseable {

    /** The paths below the root. */
    public final List<String> asked = new CopyOnWriteArrayList<>();

    private static final String ROOT = "/public/";

    private final PublicRepository repository;
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final LoopbackServer server;
    private volatile int outage;

    private PublicFiles(PublicRepository repository) {
        this.repository = repository;
        this.server = LoopbackServer.start("public", this::answer, LoopbackLimits.packages(), Ticker.system());
    }

    public static PublicFiles start(PublicRepository repository) {
        return new PublicFiles(repository);
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.port() + ROOT);
    }

    /** What a local cloud is told that may fetch from here. */
    PublicSources sources() {
        return new PublicSources(Map.of(repository, url()), Optional.of(PublicMaven.download()));
    }

    public void put(String path, String content) {
        put(path, content.getBytes(StandardCharsets.UTF_8));
    }

    public void put(String path, byte[] content) {
        files.put(path, content);
    }

    void remove(String path) {
        files.remove(path);
    }

    /** From now on every request is answered with a status; 0 for the end of that. */
    public void outage(int status) {
        outage = status;
    }

    private LoopbackReply answer(LoopbackRequest request) {
        String path = request.path().substring(ROOT.length());
        asked.add(path);
        byte[] content = files.get(path);
        if (outage != 0) {
            return LoopbackReply.text(outage, "out of order");
        }
        return content == null
                ? LoopbackReply.text(404, "not here")
                : LoopbackReply.octets(200, "application/octet-stream", content)
                        .with("Last-Modified", "Thu, 01 Jan 2015 00:00:00 GMT");
    }

    @Override
    public void close() {
        server.close();
    }
}
