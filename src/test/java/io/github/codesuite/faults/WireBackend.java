package io.github.codesuite.faults;

import io.github.codesuite.cloud.Cloud;
import io.github.codesuite.cloud.PublicSources;
import io.github.codesuite.cloud.Transfer;
import io.github.codesuite.local.LocalCloud;
import io.github.codesuite.local.LocalHome;
import io.github.codesuite.local.LocalSettings;
import io.github.codesuite.local.codeartifact.RepositoryServer;
import io.github.codesuite.local.exec.HostTools;
import io.github.codesuite.local.net.LoopbackRefusal;
import io.github.codesuite.local.net.LoopbackReply;
import io.github.codesuite.local.net.LoopbackRequest;
import io.github.codesuite.local.net.LoopbackSite;
import io.github.codesuite.poll.Ticker;
import io.github.codesuite.value.Secret;
import io.github.codesuite.wire.AwsSite;
import io.github.codesuite.wire.signature.AccessKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The local cloud of a home in AWS's protocols, with its package repositories beside; only for the key of the tests. */
final class WireBackend implements Backend, AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("\"authorizationToken\":\"([^\"]+)\"");

    /** The same cloud without a wire, to look at what took effect. */
    final Cloud cloud;

    private final LoopbackSite services;
    private final LoopbackSite repositories;
    private final Consumer<String> secrets;

    /**
     * @param served where package repositories are reached
     * @param secrets takes each token that is handed out
     */
    WireBackend(Path home, Supplier<URI> served, Consumer<String> secrets) {
        HostTools tools = new HostTools(
                Path.of(System.getProperty("java.home")), Optional.empty(), Map.of("PATH", "/usr/bin:/bin"), Map.of());
        Ticker ticker = Ticker.system();
        this.cloud = LocalCloud.open(
                new LocalSettings(home, tools, false, false), new NoTransfer(), ticker, notice -> {}, served);
        this.services = AwsSite.of(cloud, new AccessKey(FaultCase.key().id(), Secret.of(Canaries.SECRET_KEY)), ticker);
        this.repositories = RepositoryServer.site(new LocalHome(home).codeArtifact(), PublicSources.none(), ticker);
        this.secrets = secrets;
    }

    @Override
    public Reply answer(Request request) throws IOException {
        Map<String, List<String>> headers = new TreeMap<>();
        request.headers().forEach((name, value) -> headers.put(name, List.of(value)));
        LoopbackRequest sent = new LoopbackRequest(
                request.method(), request.path(), request.query(), headers, new ByteArrayInputStream(request.body()));
        Reply reply = answer(sent);
        Matcher token = TOKEN.matcher(new String(reply.body(), StandardCharsets.UTF_8));
        if (token.find()) {
            secrets.accept(token.group(1));
        }
        return reply;
    }

    @Override
    public void close() {
        cloud.close();
    }

    private Reply answer(LoopbackRequest request) throws IOException {
        try {
            LoopbackReply reply = (AwsSite.isSigned(request) ? services : repositories).answer(request);
            try (InputStream body = reply.body().open()) {
                Reply whole = new Reply(reply.status(), reply.headers(), body.readAllBytes());
                return request.method().equals("HEAD")
                        ? whole.with(
                                "Content-Length", Long.toString(reply.body().length()))
                        : whole;
            }
        } catch (LoopbackRefusal refusal) {
            return Reply.of(refusal.status(), "text/plain", String.valueOf(refusal.getMessage()));
        }
    }

    private static final class NoTransfer implements Transfer {
        @Override
        public Answer put(URI target, Path file, Secret token) {
            throw new AssertionError("nothing is sent here");
        }

        @Override
        public Answer put(URI target, byte[] body, Secret token) {
            throw new AssertionError("nothing is sent here");
        }

        @Override
        public Answer putAsBearer(URI target, Content content, Secret token) {
            throw new AssertionError("nothing is sent here");
        }

        @Override
        public Answer post(URI target, Content content, Secret token) {
            throw new AssertionError("nothing is sent here");
        }

        @Override
        public Optional<byte[]> get(URI source, Secret token) {
            throw new AssertionError("nothing is read here");
        }
    }
}
