package io.github.codesuite.aws;

import io.github.codesuite.cloud.Download;
import io.github.codesuite.value.Lazy;
import io.github.codesuite.value.PlainHttp;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * Downloads over HTTP/1.1. Follows redirects but those from https to http, speaks plain http with this machine only, and gives up
 * when nothing has come for the stall limit; a slow download may last as long as it moves.
 */
public final class HttpDownload implements Download {

    private final Lazy<HttpClient> client;
    private final Optional<ProxySettings> proxy;
    private final Duration stall;

    /** @param connect how long a connection may take to be made */
    public HttpDownload(Optional<ProxySettings> proxy, Duration connect, Duration stall) {
        this.client = new Lazy<>(() -> client(proxy, connect));
        this.proxy = proxy;
        this.stall = stall;
    }

    private static HttpClient client(Optional<ProxySettings> proxy, Duration connect) {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(connect);
        proxy.ifPresent(settings -> builder.proxy(new SettingsProxySelector(settings)));
        return builder.build();
    }

    @Override
    public <T> Optional<T> get(URI source, String accept, Reader<T> reader) throws IOException, InterruptedException {
        HttpResponse<InputStream> response =
                client.get().send(request(source, accept), ignored -> new StreamedAnswer("GET " + source, stall));
        try (InputStream body = response.body()) {
            checkRedirected(source, response.uri());
            int status = response.statusCode();
            if (status == 404 || status == 410) {
                return Optional.empty();
            }
            if (status / 100 != 2) {
                throw new IOException("GET " + source + " was answered with status " + status);
            }
            return Optional.of(reader.read(body, lastModified(response)));
        }
    }

    /** What this machine answers may lead to another one, but not without encryption. */
    private static void checkRedirected(URI source, URI found) throws IOException {
        if (!PlainHttp.isAllowed(found)) {
            throw new IOException("GET " + source + " was redirected to " + found + ", which is not https");
        }
    }

    private HttpRequest request(URI source, String accept) throws IOException {
        if (!PlainHttp.isAllowed(source)) {
            throw new IOException(
                    "packages are fetched over https, or over http from this machine, not from " + source);
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(source)
                .timeout(stall)
                .header("Accept", accept)
                .GET();
        proxy.filter(settings -> !settings.bypasses(source.getHost()))
                .flatMap(ProxySettings::authorization)
                .ifPresent(value -> request.header("Proxy-Authorization", value.reveal()));
        return request.build();
    }

    private static Optional<Instant> lastModified(HttpResponse<?> response) {
        return response.headers().firstValue("Last-Modified").flatMap(HttpDownload::time);
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }
}
