package io.github.codesuite.aws;

import io.github.codesuite.cloud.Download;
import io.github.codesuite.value.Lazy;
import io.github.codesuite.value.PlainHttp;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;

/**
 * Downloads over HTTP/1.1. Follows redirects but those from https to http, speaks plain http with this machine only, and gives up
 * when nothing has come for the stall limit; a slow download may last as long as it moves.
 */
public final class HttpDownload implements Download {

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final int MOST_REDIRECTS = 5;

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
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connect);
        proxy.ifPresent(settings -> builder.proxy(new SettingsProxySelector(settings)));
        return builder.build();
    }

    @Override
    public <T> Optional<T> get(URI source, String accept, Reader<T> reader) throws IOException, InterruptedException {
        URI target = source;
        for (int left = MOST_REDIRECTS; left >= 0; left--) {
            URI asked = target;
            HttpResponse<InputStream> response =
                    client.get().send(request(asked, accept), ignored -> new StreamedAnswer("GET " + asked, stall));
            try (InputStream body = response.body()) {
                Optional<URI> next = redirected(asked, response);
                if (next.isEmpty()) {
                    return read(asked, response, body, reader);
                }
                target = next.get();
            }
        }
        throw new IOException("GET " + source + " was redirected more than " + MOST_REDIRECTS + " times");
    }

    private static <T> Optional<T> read(URI source, HttpResponse<?> response, InputStream body, Reader<T> reader)
            throws IOException {
        int status = response.statusCode();
        if (status == 404 || status == 410) {
            return Optional.empty();
        }
        if (status / 100 != 2) {
            throw new IOException("GET " + source + " was answered with status " + status);
        }
        return Optional.of(reader.read(body, lastModified(response)));
    }

    /**
     * Where an answer leads. Each step is judged before it is made: Java's own client would ask another machine over plain http, if
     * this one says so, and leave out its proxy.
     */
    private static Optional<URI> redirected(URI source, HttpResponse<?> response) throws IOException {
        Optional<String> location = response.headers().firstValue("Location");
        if (!REDIRECTS.contains(response.statusCode()) || location.isEmpty()) {
            return Optional.empty();
        }
        URI next = resolved(source, location.get());
        boolean isDowngrade =
                "https".equalsIgnoreCase(source.getScheme()) && !"https".equalsIgnoreCase(next.getScheme());
        if (isDowngrade || !PlainHttp.isAllowed(next)) {
            throw new IOException("GET " + source + " was redirected to " + next + ", which is not https");
        }
        return Optional.of(next);
    }

    private static URI resolved(URI source, String location) throws IOException {
        try {
            return source.resolve(new URI(location));
        } catch (URISyntaxException notOne) {
            throw new IOException("GET " + source + " was redirected to what is no URI: " + location, notOne);
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
