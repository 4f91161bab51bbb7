package io.github.codesuite.mojo;

import io.github.codesuite.value.Secret;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/** What {@code settings.xml} says to us; encrypted passwords are decrypted as Maven does. */
final class SettingsXml {

    /**
     * A proxy.
     *
     * @param user empty for a proxy without authentication
     */
    record HttpProxy(String id, String host, int port, String user, Secret password, List<String> nonProxyHosts) {}

    /** A server's username and password. */
    record Account(String user, Secret password) {}

    private final Settings settings;
    private final SettingsDecrypter decrypter;

    SettingsXml(Settings settings, SettingsDecrypter decrypter) {
        this.settings = settings;
        this.decrypter = decrypter;
    }

    /** The active proxy, one for https before one for http. */
    Optional<HttpProxy> proxy() {
        return settings.getProxies().stream()
                .filter(Proxy::isActive)
                .filter(proxy -> List.of("https", "http").contains(proxy.getProtocol()))
                .max(Comparator.comparing(Proxy::getProtocol))
                .map(proxy -> decrypter
                        .decrypt(new DefaultSettingsDecryptionRequest(proxy))
                        .getProxy())
                .map(SettingsXml::toHttpProxy);
    }

    /** The ids of the servers, for messages. */
    List<String> servers() {
        return settings.getServers().stream().map(Server::getId).toList();
    }

    /** The account of a server. */
    Optional<Account> server(String id) {
        return Optional.ofNullable(settings.getServer(id))
                .map(server -> decrypter
                        .decrypt(new DefaultSettingsDecryptionRequest(server))
                        .getServer())
                .map(server -> new Account(text(server.getUsername()), Secret.of(text(server.getPassword()))));
    }

    private static HttpProxy toHttpProxy(Proxy proxy) {
        return new HttpProxy(
                text(proxy.getId()),
                proxy.getHost(),
                proxy.getPort(),
                text(proxy.getUsername()),
                Secret.of(text(proxy.getPassword())),
                Arrays.stream(text(proxy.getNonProxyHosts()).split("[|,]", -1))
                        .map(String::trim)
                        .filter(host -> !host.isEmpty())
                        .toList());
    }

    private static String text(@Nullable String maybe) {
        return Optional.ofNullable(maybe).orElse("");
    }
}
