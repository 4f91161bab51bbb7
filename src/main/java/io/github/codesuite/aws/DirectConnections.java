package io.github.codesuite.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionFactory;

/** Connections of the SDK's HTTP client without any proxy, whatever the environment and the JVM's properties say: to this machine. */
final class DirectConnections implements UrlConnectionFactory {

    private final int limit;

    DirectConnections(Duration limit) {
        this.limit = Math.toIntExact(limit.toMillis());
    }

    @Override
    public HttpURLConnection createConnection(URI target) {
        try {
            HttpURLConnection connection = (HttpURLConnection) target.toURL().openConnection(Proxy.NO_PROXY);
            connection.setConnectTimeout(limit);
            connection.setReadTimeout(limit);
            return connection;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
