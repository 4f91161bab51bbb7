package io.github.codesuite.aws;

import io.github.codesuite.cloud.Transfer;
import io.github.codesuite.cloud.UnexpectedStatus;
import io.github.codesuite.value.Durations;
import io.github.codesuite.value.Lazy;
import io.github.codesuite.value.PlainHttp;
import io.github.codesuite.value.Secret;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Transfers over HTTP/1.1. Follows no redirect, sends a token in the clear to this machine only, and gives a request up
 * when nothing has moved in either direction for the stall limit; a slow transfer may last as long as it moves.
 */
public final class HttpTransfer implements Transfer {

    /** How long a connection may take to be made. */
    public static final Duration CONNECT_LIMIT = Duration.ofSeconds(10);

    /** How long a request may stand still. */
    public static final Duration STALL_LIMIT = Duration.ofSeconds(60);

    private static final int ANSWER_LIMIT = 64 * 1024;
    private static final int DOCUMENT_LIMIT = 16 * 1024 * 1024;

    /** Its TLS alone takes some 100 ms to set up, which a goal that transfers nothing need not wait for. */
    private final Lazy<HttpClient> client;

    private final Optional<ProxySettings> proxy;
    private final Duration stall;

    private HttpTransfer(Optional<ProxySettings> proxy, Duration connect, Duration stall) {
        this.client = new Lazy<>(() -> client(proxy, connect));
        this.proxy = proxy;
        this.stall = stall;
    }

    /** Transfers without a proxy of our own; the JVM's default proxy selector is asked. */
    public HttpTransfer(Duration connect, Duration stall) {
        this(Optional.empty(), connect, stall);
    }

    /** Transfers through a proxy. */
    public HttpTransfer(ProxySettings proxy, Duration connect, Duration stall) {
        this(Optional.of(proxy), connect, stall);
    }

    private static HttpClient client(Optional<ProxySettings> proxy, Duration connect) {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connect);
        proxy.ifPresent(settings -> builder.proxy(new SettingsProxySelector(settings)));
        return builder.build();
    }

    @Override
    public Answer put(URI target, Path file, Secret token) throws IOException, InterruptedException {
        return put(target, HttpRequest.BodyPublishers.ofFile(file), token);
    }

    @Override
    public Answer put(URI target, byte[] body, Secret token) throws IOException, InterruptedException {
        return put(target, HttpRequest.BodyPublishers.ofByteArray(body), token);
    }

    @Override
    public Answer putAsBearer(URI target, Content content, Secret token) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(target, "Bearer " + token.reveal());
        return send("PUT", request, content.type(), StreamedBody.of(content));
    }

    @Override
    public Answer post(URI target, Content content, Secret token) throws IOException, InterruptedException {
        return send("POST", request(target, token), content.type(), StreamedBody.of(content));
    }

    @Override
    public Optional<byte[]> get(URI source, Secret token) throws IOException, InterruptedException {
        HttpRequest request = request(source, token).GET().build();
        HttpResponse<byte[]> response = send(request, new Progress(), DOCUMENT_LIMIT + 1);
        if (response.statusCode() == 404) {
            return Optional.empty();
        }
        if (response.statusCode() / 100 != 2) {
            throw new UnexpectedStatus("GET " + source, answer(response));
        }
        if (response.body().length > DOCUMENT_LIMIT) {
            throw new IOException("GET " + source + " was answered with more than " + DOCUMENT_LIMIT + " bytes");
        }
        return Optional.of(response.body());
    }

    private Answer put(URI target, HttpRequest.BodyPublisher body, Secret token)
            throws IOException, InterruptedException {
        return send("PUT", request(target, token), "application/octet-stream", body);
    }

    private Answer send(String method, HttpRequest.Builder request, String type, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        Progress progress = new Progress();
        HttpRequest complete = request.header("Content-Type", type)
                .method(method, progress.watching(body))
                .build();
        HttpResponse<byte[]> response = send(complete, progress, ANSWER_LIMIT);
        return answer(response);
    }

    private static Answer answer(HttpResponse<byte[]> response) {
        byte[] body = response.body();
        return new Answer(
                response.statusCode(),
                new String(body, 0, Math.min(body.length, ANSWER_LIMIT), StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(URI target, Secret token) throws IOException {
        byte[] pair = ("aws:" + token.reveal()).getBytes(StandardCharsets.UTF_8);
        return request(target, "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    private HttpRequest.Builder request(URI target, String authorization) throws IOException {
        if (!PlainHttp.isAllowed(target)) {
            throw new IOException("a token is sent over https only, or over http to this machine, not to " + target);
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(target).header("Authorization", authorization);
        proxy.filter(settings -> !settings.bypasses(target.getHost()))
                .flatMap(ProxySettings::authorization)
                .ifPresent(value -> request.header("Proxy-Authorization", value.reveal()));
        return request;
    }

    private HttpResponse<byte[]> send(HttpRequest request, Progress progress, int limit)
            throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> exchange =
                client.get().sendAsync(request, ignored -> new BoundedBody(limit, progress));
        try {
            return fromTarget(await(exchange, request, progress), request);
        } catch (ExecutionException failure) {
            StreamedBody.throwIfChanged(failure);
            Throwable cause = failure.getCause();
            throw new IOException(describe(request) + ": " + (cause == null ? failure : cause), cause);
        } finally {
            exchange.cancel(true);
        }
    }

    /** A proxy that wants a user answers in the target's place, without a body. */
    private HttpResponse<byte[]> fromTarget(HttpResponse<byte[]> response, HttpRequest request) throws IOException {
        if (response.statusCode() == 407) {
            String name = proxy.map(ProxySettings::words).map(" "::concat).orElse("");
            throw new IOException(describe(request) + ": the proxy" + name
                    + " answered 407: check its username and password in"
                    + " settings.xml; Java sends them for https only with"
                    + " MAVEN_OPTS=-Djdk.http.auth.tunneling.disabledSchemes=");
        }
        return response;
    }

    private HttpResponse<byte[]> await(
            CompletableFuture<HttpResponse<byte[]>> exchange, HttpRequest request, Progress progress)
            throws InterruptedException, ExecutionException, HttpTimeoutException {
        long seen = progress.bytes();
        while (true) {
            try {
                return exchange.get(stall.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                if (progress.bytes() == seen) {
                    throw stalled(request, notYet);
                }
                seen = progress.bytes();
            }
        }
    }

    private HttpTimeoutException stalled(HttpRequest request, TimeoutException cause) {
        HttpTimeoutException stalled =
                new HttpTimeoutException(describe(request) + " stood still for " + Durations.words(stall));
        stalled.initCause(cause);
        return stalled;
    }

    private static String describe(HttpRequest request) {
        return request.method() + " " + request.uri();
    }
}
