package io.github.codesuite.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Authenticator;
import java.net.HttpURLConnection;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionFactory;

/**
 * Connections of the SDK's HTTP client through the proxy of {@code settings.xml}. The SDK's own proxy support does not show
 * the proxy a user when it opens a tunnel for https; a connection's authenticator does, where the JVM lets it.
 */
final class ProxiedConnections implements UrlConnectionFactory {

    private final ProxySettings proxy;
    private final Duration limit;

    ProxiedConnections(ProxySettings proxy, Duration limit) {
        this.proxy = proxy;
        this.limit = limit;
    }

    @Override
    public HttpURLConnection createConnection(URI target) {
        try {
            HttpURLConnection connection = (HttpURLConnection) target.toURL().openConnection(route(target));
            connection.setConnectTimeout(Math.toIntExact(limit.toMillis()));
            connection.setReadTimeout(Math.toIntExact(limit.toMillis()));
            if (!proxy.user().isEmpty()) {
                connection.setAuthenticator(new ProxyUser());
            }
            return connection;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Proxy route(URI target) {
        return proxy.bypasses(target.getHost()) ? Proxy.NO_PROXY : new Proxy(Proxy.Type.HTTP, proxy.address());
    }

    private final class ProxyUser extends Authenticator {

        @Override
        protected PasswordAuthentication getPasswordAuthentication() {
            return getRequestorType() == RequestorType.PROXY
                    ? new PasswordAuthentication(
                            proxy.user(), proxy.password().reveal().toCharArray())
                    : super.getPasswordAuthentication();
        }
    }
}
