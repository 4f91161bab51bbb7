package io.github.codesuite.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.junit.jupiter.api.Test;

class SettingsXmlTest {

    private final Settings settings = new Settings();

    @Test
    void knowsNoProxyWhereNoneIsActive() {
        Proxy proxy = proxy("https", "one");
        proxy.setActive(false);
        settings.addProxy(proxy);
        assertThat(read().proxy()).isEmpty();
    }

    @Test
    void prefersTheProxyForHttps() {
        settings.addProxy(proxy("http", "plain"));
        settings.addProxy(proxy("https", "secure"));
        assertThat(read().proxy()).hasValueSatisfying(proxy -> {
            assertThat(proxy.host()).isEqualTo("secure");
            assertThat(proxy.port()).isEqualTo(3128);
            assertThat(proxy.nonProxyHosts()).containsExactly("localhost", "*.acme.com");
        });
    }

    @Test
    void decryptsTheProxysPassword() {
        Proxy proxy = proxy("https", "secure");
        proxy.setUsername("me");
        proxy.setPassword("{secret}");
        settings.addProxy(proxy);
        assertThat(read().proxy()).hasValueSatisfying(found -> {
            assertThat(found.user()).isEqualTo("me");
            assertThat(found.password().reveal()).isEqualTo("secret");
            assertThat(found.toString()).doesNotContain("secret}");
        });
    }

    @Test
    void decryptsAServersPassword() {
        Server server = new Server();
        server.setId("aws-keys");
        server.setUsername("AKID");
        server.setPassword("{secret}");
        settings.addServer(server);
        assertThat(read().server("aws-keys")).hasValueSatisfying(account -> {
            assertThat(account.user()).isEqualTo("AKID");
            assertThat(account.password().reveal()).isEqualTo("secret");
        });
        assertThat(read().server("other")).isEmpty();
        assertThat(read().servers()).containsExactly("aws-keys");
    }

    private SettingsXml read() {
        return new SettingsXml(settings, new WithoutBraces());
    }

    private static Proxy proxy(String protocol, String host) {
        Proxy proxy = new Proxy();
        proxy.setProtocol(protocol);
        proxy.setHost(host);
        proxy.setPort(3128);
        proxy.setActive(true);
        proxy.setNonProxyHosts("localhost|*.acme.com");
        return proxy;
    }

    /** Takes the braces off, as if that were decrypting. */
    private static final class WithoutBraces implements SettingsDecrypter {

        @Override
        public SettingsDecryptionResult decrypt(SettingsDecryptionRequest request) {
            request.getProxies().forEach(proxy -> proxy.setPassword(plain(proxy.getPassword())));
            request.getServers().forEach(server -> server.setPassword(plain(server.getPassword())));
            return new Decrypted(request);
        }

        private static String plain(String text) {
            return text == null ? "" : text.replaceAll("[{}]", "");
        }
    }

    private record Decrypted(SettingsDecryptionRequest request) implements SettingsDecryptionResult {

        @Override
        public Server getServer() {
            return request.getServers().get(0);
        }

        @Override
        public List<Server> getServers() {
            return request.getServers();
        }

        @Override
        public Proxy getProxy() {
            return request.getProxies().get(0);
        }

        @Override
        public List<Proxy> getProxies() {
            return request.getProxies();
        }

        @Override
        public List<SettingsProblem> getProblems() {
            return List.of();
        }
    }
}
