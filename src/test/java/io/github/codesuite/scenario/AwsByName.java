package io.github.codesuite.scenario;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.codesuite.cloud.PublicSources;
import io.github.codesuite.local.LocalCloud;
import io.github.codesuite.local.LocalHome;
import io.github.codesuite.local.codeartifact.RepositoryServer;
import io.github.codesuite.local.net.LoopbackRefusal;
import io.github.codesuite.local.net.LoopbackReply;
import io.github.codesuite.local.net.LoopbackRequest;
import io.github.codesuite.local.net.LoopbackSite;
import io.github.codesuite.poll.Ticker;
import io.github.codesuite.wire.AwsSite;
import io.github.codesuite.wire.ServedCloud;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * CodeArtifact under AWS's own names: its API and one domain's repositories behind TLS and a proxy, with a local cloud behind
 * them. Notes every request and every token that is handed out.
 */
final class AwsByName implements AutoCloseable {

    static final String API = "codeartifact.eu-central-1.amazonaws.com";
    static final String DOMAIN = "acme";
    static final String HOST = DOMAIN + "-000000000000.d." + API;
    static final String REPOSITORY = "https://" + HOST + "/maven/releases/";

    private static final Pattern TOKEN = Pattern.compile("\"authorizationToken\":\"([^\"]+)\"");
    private static final String TOKENS = "POST /v1/authorization-token";

    private final Path home;
    private final LocalCloud cloud;
    private final LoopbackSite services;
    private final LoopbackSite repositories;
    private final HttpsServer server;
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final ConnectProxy proxy;
    private final Certificates certificates;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> tokens = new CopyOnWriteArrayList<>();
    private volatile boolean deniesTokens;

    private AwsByName(Path home, LocalCloud cloud, HttpsServer server, Certificates certificates) {
        this.home = home;
        this.cloud = cloud;
        this.services = AwsSite.of(cloud, ServedCloud.KEY, Ticker.system());
        this.repositories =
                RepositoryServer.site(new LocalHome(home).codeArtifact(), PublicSources.none(), Ticker.system());
        this.server = server;
        this.certificates = certificates;
        server.createContext("/", this::serve);
        server.setExecutor(workers);
        server.start();
        this.proxy = new ConnectProxy(server.getAddress().getPort());
    }

    /** Starts it, with an empty repository {@code releases}. */
    static AwsByName start(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        Files.createDirectories(folder);
        Certificates certificates = Certificates.make(folder, List.of(API, HOST));
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(certificates.context()));
        Path home = folder.resolve("cloud");
        LocalCloud cloud = ServedCloud.localCloud(home);
        cloud.codeArtifact().createDomain(request -> request.domain(DOMAIN));
        cloud.codeArtifact().createRepository(request -> request.domain(DOMAIN).repository("releases"));
        return new AwsByName(home, cloud, server, certificates);
    }

    /** Options of a JVM that trusts it and has a key for it. */
    String options() {
        return certificates.options() + " -Daws.accessKeyId=" + ServedCloud.KEY.id() + " -Daws.secretAccessKey="
                + ServedCloud.KEY.secret().reveal();
    }

    /** The home of the local cloud behind it. */
    Path home() {
        return home;
    }

    int proxyPort() {
        return proxy.port();
    }

    /** The method and path of each request. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    List<String> requestedTokens() {
        return requests.stream().filter(TOKENS::equals).toList();
    }

    /** The tokens that were handed out. */
    List<String> tokens() {
        return List.copyOf(tokens);
    }

    /** Forgets the requests so far, and no token. */
    void forgetRequests() {
        requests.clear();
    }

    /** A token that somebody asked for by other means. */
    String newToken() {
        return cloud.codeArtifact()
                .getAuthorizationToken(request -> request.domain(DOMAIN))
                .authorizationToken();
    }

    /** From now on no token of before is taken. */
    void revokeTokens() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(home.resolve("codeartifact/tokens"), "*.token")) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }

    void denyTokens() {
        deniesTokens = true;
    }

    @Override
    public void close() throws IOException {
        proxy.close();
        server.stop(0);
        workers.shutdownNow();
        cloud.close();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            LoopbackRequest request = request(exchange);
            String line = request.method() + " " + request.path();
            requests.add(line);
            boolean isApi = host(request).equals(API);
            LoopbackReply reply = isApi && deniesTokens ? denied() : answer(isApi ? services : repositories, request);
            send(exchange, reply, line.equals(TOKENS));
        }
    }

    private LoopbackReply answer(LoopbackSite site, LoopbackRequest request) throws IOException {
        try {
            return site.answer(request);
        } catch (LoopbackRefusal refusal) {
            return LoopbackReply.text(refusal.status(), String.valueOf(refusal.getMessage()));
        }
    }

    /** The words of AWS (CodeArtifact user guide, troubleshooting). */
    private static LoopbackReply denied() {
        String words = "User: arn:aws:iam::000000000000:user/builder is not authorized to perform:"
                + " sts:GetServiceBearerToken on resource: arn:aws:sts::000000000000:assumed-role/builder";
        return LoopbackReply.octets(
                        403, "application/json", ("{\"message\":\"" + words + "\"}").getBytes(StandardCharsets.UTF_8))
                .with("x-amzn-ErrorType", "AccessDeniedException");
    }

    private void send(HttpExchange exchange, LoopbackReply reply, boolean hasToken) throws IOException {
        byte[] body;
        try (InputStream content = reply.body().open()) {
            body = content.readAllBytes();
        }
        if (hasToken) {
            Matcher token = TOKEN.matcher(new String(body, StandardCharsets.UTF_8));
            if (token.find()) {
                tokens.add(token.group(1));
            }
        }
        reply.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        boolean isHead = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(reply.status(), isHead || body.length == 0 ? -1 : body.length);
        if (!isHead && body.length > 0) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        }
    }

    /** The domain is in the host's name here, and in the path where a local cloud serves. */
    private static LoopbackRequest request(HttpExchange exchange) throws IOException {
        Map<String, List<String>> headers = new HashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        String path = exchange.getRequestURI().getRawPath();
        String query = exchange.getRequestURI().getRawQuery();
        byte[] body = exchange.getRequestBody().readAllBytes();
        LoopbackRequest plain = new LoopbackRequest(
                exchange.getRequestMethod(),
                path,
                query == null ? "" : query,
                headers,
                new java.io.ByteArrayInputStream(body));
        return host(plain).equals(HOST)
                ? new LoopbackRequest(
                        plain.method(),
                        path.replaceFirst("^/maven/", "/maven/" + DOMAIN + "/"),
                        plain.query(),
                        headers,
                        plain.body())
                : plain;
    }

    private static String host(LoopbackRequest request) {
        return request.header("Host").orElse("");
    }
}
