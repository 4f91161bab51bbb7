package io.github.codesuite.aws;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;

/** Sends every request through one proxy, but for the hosts that bypass it. */
final class SettingsProxySelector extends ProxySelector {

    private final ProxySettings settings;

    SettingsProxySelector(ProxySettings settings) {
        this.settings = settings;
    }

    @Override
    public List<Proxy> select(URI target) {
        String host = target.getHost();
        boolean direct = host == null || settings.bypasses(host);
        return List.of(direct ? Proxy.NO_PROXY : new Proxy(Proxy.Type.HTTP, settings.address()));
    }

    @Override
    public void connectFailed(URI target, SocketAddress proxy, IOException failure) {
        // The one who sends the request gets the same failure, and there is no second proxy to turn to.
    }
}
